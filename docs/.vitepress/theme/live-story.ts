import { useData, withBase } from 'vitepress';
import { defineComponent, h } from 'vue';

/** A story of Storybook on the page, live and in the color scheme of the page. */
export const LiveStory = defineComponent({
  props: {
    /** The id of the story, for example `sections-email--live`. */
    id: { type: String, required: true },
    title: { type: String, required: true },
    /** In pixels. */
    height: { type: Number, default: 420 },
  },
  setup(props) {
    const { isDark } = useData();
    return () =>
      h('iframe', {
        class: 'live-story',
        title: props.title,
        loading: 'lazy',
        height: props.height,
        src: withBase(
          `/storybook/iframe.html?id=${props.id}&viewMode=story&globals=colorScheme:${isDark.value ? 'dark' : 'light'}`,
        ),
      });
  },
});
