import type { Translation } from '../translation.ts';

/** Accounts elsewhere and the way back from there, in Arabic. */
export const connected = {
  social: {
    title: 'الحسابات المرتبطة',
    description: 'حسابات لدى مزوّدين آخرين يمكنك تسجيل الدخول بها.',
    hidden: 'غير معروض هنا',
    empty: 'لا يوجد حساب مرتبط.',
    none: 'غير مرتبط',
    connect: 'ربط',
    connectName: 'ربط {name}',
    replace: 'استبدال',
    replaceName: 'استبدال حسابك لدى {name}',
    disconnectName: 'فصل {name}',
    disconnectTitle: 'هل تريد فصل {name}؟',
    disconnectBody: 'لن تتمكن بعد ذلك من تسجيل الدخول بواسطة {account}.',
    disconnectConfirm: 'فصل',
    opening: 'جارٍ فتح {name}…',
    away: 'تابع في نافذة {name}.',
    awayReplacing: 'اختر حسابًا في نافذة {name}. سيحل محل {account}.',
    leaving: 'جارٍ الانتقال إلى {name}…',
    connecting: 'جارٍ ربط حسابك لدى {name}…',
    show: 'إظهار النافذة',
    cancel: 'إلغاء',
    unverified: 'لقد سجّلت الدخول إلى {name}. أثبت هويتك لإكمال العملية.',
    finish: 'إكمال',
    retry: 'إعادة المحاولة',
    confirmTitle: 'هل تريد ربط حسابك لدى {name}؟',
    confirmReplace: 'هل تريد استبدال {account} بحساب آخر لدى {name}؟',
    confirmBody:
      'لقد عدت من {name}. من يستطيع تسجيل الدخول إلى ذلك الحساب لدى {name} سيستطيع بعدها تسجيل الدخول إلى هذا الحساب أيضًا. تابع فقط إذا اخترته بنفسك.',
    exists: 'لقد ربطت حسابًا آخر لدى {name} من قبل. هل تريد أن يحل الجديد محله؟',
    replaceIt: 'استبداله',
    keepIt: 'الإبقاء عليه',
    connected: 'تم ربط {name}.',
    replaced: 'تم استبدال حسابك لدى {name}.',
    disconnected: 'تم فصل {name}.',
  },
  enterprise: {
    title: 'مؤسستك',
    description: 'تسجّل الدخول هنا بحساب مؤسستك.',
    managed: 'تديره مؤسستك',
  },
  socialCallback: {
    working: 'لحظة من فضلك…',
    done: 'تم. يمكنك إغلاق هذه النافذة.',
    refused: 'تعذّر إكمال ذلك',
    refusedBody:
      'لم تبدأ عملية تسجيل الدخول هذه من هنا، أو أنها استغرقت وقتًا طويلًا. لم يُربط أي حساب.',
    back: 'العودة إلى إعداداتك',
    close: 'إغلاق هذه النافذة',
  },
} as const satisfies Pick<Translation, 'social' | 'enterprise' | 'socialCallback'>;
