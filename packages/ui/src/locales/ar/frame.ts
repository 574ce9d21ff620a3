import type { Translation } from '../translation.ts';

/** The page around the sections, and what all of them share, in Arabic. */
export const frame = {
  accountCenter: {
    navigation: 'إعدادات الحساب',
    back: 'كل الإعدادات',
    profile: 'الملف الشخصي',
    profileHint: 'ما يراه الآخرون عنك.',
    signIn: 'تسجيل الدخول',
    signInHint: 'كيف تسجّل الدخول وكيف نتواصل معك.',
    secondStep: 'الخطوة الثانية',
    secondStepHint: 'إثبات ثانٍ لهويتك عند تسجيل الدخول.',
    access: 'الأجهزة والتطبيقات',
    accessHint: 'أين سجّلت الدخول، وما الذي يمكنه الوصول إلى حسابك.',
    account: 'الحساب',
    accountHint: 'مغادرة الحساب نهائيًا.',
    offline: 'أنت غير متصل بالإنترنت. يمكن إجراء التغييرات بعد عودة الاتصال.',
    ended: 'انتهت جلستك. سجّل الدخول مرة أخرى للمتابعة.',
    endedWithDraft: 'انتهت جلستك. سجّل الدخول مرة أخرى للمتابعة. ما كتبته محفوظ لك.',
    returned: 'كانت جلستك قد انتهت، لذلك كان عليك تسجيل الدخول مرة أخرى.',
    returnedWithDraft:
      'كانت جلستك قد انتهت، لذلك كان عليك تسجيل الدخول مرة أخرى. ما كتبته ما زال موجودًا.',
    resume: 'المتابعة من حيث توقفت',
    signInAgain: 'تسجيل الدخول مرة أخرى',
    readOnly: 'يمكن لهذا التطبيق عرض حسابك، لكن لا يمكنه تغييره',
    readOnlyHint: 'لتغيير شيء، افتح إعدادات الحساب في الخدمة التي سجّلت الدخول بها.',
    backTo: 'العودة إلى {place}',
    continueTo: 'المتابعة إلى {place}',
    linkDone: 'تم',
    linkDoneHint: 'حُفظ التغيير. يمكنك المتابعة في {place}.',
    linkUnavailable: 'لا يمكن هنا تنفيذ ما يشير إليه هذا الرابط.',
    failed: 'تعذّر تحميل حسابك.',
    loading: 'جارٍ التحميل',
    retry: 'إعادة المحاولة',
    empty: 'لا يوجد هنا ما يمكنك تغييره.',
    messages: 'الرسائل',
    dismiss: 'إغلاق',
  },
  accountDialog: {
    title: 'إعدادات الحساب',
    close: 'إغلاق',
  },
  userButton: {
    menu: 'حساب {name}',
    unnamed: 'حسابك',
    manage: 'إدارة الحساب',
    signOut: 'تسجيل الخروج',
  },
  actions: {
    add: 'إضافة',
    change: 'تغيير',
    set: 'تعيين',
  },
  codeForm: {
    sent: 'أدخل الرمز المكوّن من 6 أرقام الذي أرسلناه إلى {address}.',
    code: 'رمز التحقق',
    incomplete: 'أدخل الأرقام الستة كلها.',
    sendAgain: 'إعادة الإرسال',
    sendAgainIn: 'إعادة الإرسال بعد {seconds} ث',
    sentAgain: 'أُرسل رمز جديد إليك.',
  },
  frame: {
    loading: 'جارٍ التحميل',
    retry: 'إعادة المحاولة',
    cancel: 'إلغاء',
    undo: 'تراجع',
    undone: 'تم التراجع.',
    broken: 'تعذّر عرض هذا الجزء من الصفحة.',
    notLoaded: 'تعذّر التحميل. تحقّق من الاتصال ثم أعد المحاولة.',
  },
  locks: {
    policy_read_only: 'مؤسستك لا تسمح بتغيير هذا.',
    sso_managed: 'تدير مؤسستك هذا.',
    third_party_client: 'يمكن لهذا التطبيق عرض حسابك، لكن لا يمكنه تغييره.',
    scope_missing: 'لم يُمنح هذا التطبيق إذن الوصول إلى هذا.',
    last_method: 'هذه طريقتك الوحيدة لتسجيل الدخول. أضف طريقة أخرى قبل إزالتها.',
    no_method: 'عيّن كلمة مرور أولًا حتى نتمكن من التحقق من هويتك.',
    unsupported_browser: 'متصفحك لا يدعم هذا.',
    backend_missing: 'هذا غير متاح في هذا التطبيق.',
  },
  support: {
    label: 'الشروط والخصوصية والدعم',
    terms: 'شروط الاستخدام',
    privacy: 'سياسة الخصوصية',
    contact: 'التواصل مع الدعم',
    newTab: 'يُفتح في علامة تبويب جديدة',
  },
  remaining: {
    remains: 'لا يزال بإمكانك تسجيل الدخول باستخدام {methods}.',
    uncertain: 'تأكد من أنه لا يزال بإمكانك تسجيل الدخول بطريقة أخرى.',
    username: 'اسم المستخدم',
    email: 'بريدك الإلكتروني',
    phone: 'رقم هاتفك',
    social: 'حسابك لدى {name}',
    enterprise: 'تسجيل الدخول الموحّد لمؤسستك',
  },
} as const satisfies Pick<
  Translation,
  | 'accountCenter'
  | 'accountDialog'
  | 'userButton'
  | 'actions'
  | 'codeForm'
  | 'frame'
  | 'locks'
  | 'remaining'
  | 'support'
>;
