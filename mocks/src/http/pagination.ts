import { assertThat } from './request-error.ts';

/** A page of a list: one-based number and size. */
export type Page = { page: number; size: number };

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

const positive = (value: string | null, fallback: number): number => {
  if (!value) return fallback;
  const number = Number(value);
  assertThat(number > 0, 'guard.invalid_pagination');
  return number;
};

/**
 * The page that a request asks for with `page` and `page_size`.
 *
 * @throws RequestError `guard.invalid_pagination`
 */
export const readPage = (url: URL): Page => {
  const page = positive(url.searchParams.get('page'), 1);
  const size = positive(url.searchParams.get('page_size'), DEFAULT_SIZE);
  assertThat(size <= LARGEST_SIZE, 'guard.invalid_pagination');
  return { page, size };
};

/** The headers of a page: the length of the whole list, and links to its neighbors. */
export const pageHeaders = (url: URL, { page, size }: Page, total: number): HeadersInit => {
  const last = Math.max(1, Math.ceil(total / size));
  const link = (number: number, relation: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target}>; rel="${relation}"`;
  };
  const links = [
    link(1, 'first'),
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    link(last, 'last'),
    ...(page < last ? [link(page + 1, 'next')] : []),
  ];
  return { 'total-number': String(total), link: links.join(', ') };
};
