import type { Translation } from '../translation.ts';

/** The page around the sections, and what all of them share, in German. */
export const frame = {
  accountCenter: {
    navigation: 'Kontoeinstellungen',
    back: 'Alle Einstellungen',
    profile: 'Profil',
    profileHint: 'Was andere von Ihnen sehen.',
    signIn: 'Anmeldung',
    signInHint: 'Wie Sie sich anmelden und wie wir Sie erreichen.',
    secondStep: 'Zweiter Schritt',
    secondStepHint: 'Ein zweiter Nachweis bei der Anmeldung, dass Sie es sind.',
    access: 'Geräte und Apps',
    accessHint: 'Wo Sie angemeldet sind und was auf Ihr Konto zugreifen darf.',
    account: 'Konto',
    accountHint: 'Das Konto endgültig verlassen.',
    offline: 'Keine Verbindung. Änderungen sind wieder möglich, sobald die Verbindung besteht.',
    ended: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um fortzufahren.',
    endedWithDraft:
      'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um fortzufahren. Was Sie eingegeben haben, bleibt für Sie erhalten.',
    returned: 'Ihre Sitzung war abgelaufen, deshalb mussten Sie sich erneut anmelden.',
    returnedWithDraft:
      'Ihre Sitzung war abgelaufen, deshalb mussten Sie sich erneut anmelden. Was Sie eingegeben haben, ist noch da.',
    resume: 'Dort weitermachen',
    signInAgain: 'Erneut anmelden',
    readOnly: 'Diese App darf Ihr Konto anzeigen, aber nicht ändern',
    readOnlyHint:
      'Um etwas zu ändern, öffnen Sie die Kontoeinstellungen des Dienstes, mit dem Sie sich angemeldet haben.',
    backTo: 'Zurück zu {place}',
    continueTo: 'Weiter zu {place}',
    linkDone: 'Fertig',
    linkDoneHint: 'Ihre Änderung ist gespeichert. Sie können bei {place} weitermachen.',
    linkUnavailable: 'Wofür dieser Link gedacht ist, geht hier nicht.',
    failed: 'Ihr Konto konnte nicht geladen werden.',
    loading: 'Wird geladen',
    retry: 'Erneut versuchen',
    empty: 'Hier gibt es nichts zu ändern.',
    messages: 'Meldungen',
    dismiss: 'Schließen',
  },
  accountDialog: {
    title: 'Kontoeinstellungen',
    close: 'Schließen',
  },
  userButton: {
    menu: 'Konto von {name}',
    unnamed: 'Ihr Konto',
    manage: 'Konto verwalten',
    signOut: 'Abmelden',
  },
  actions: {
    add: 'Hinzufügen',
    change: 'Ändern',
    set: 'Festlegen',
  },
  codeForm: {
    sent: 'Geben Sie den 6-stelligen Code ein, den wir an {address} gesendet haben.',
    code: 'Bestätigungscode',
    incomplete: 'Geben Sie alle sechs Ziffern ein.',
    sendAgain: 'Erneut senden',
    sendAgainIn: 'Erneut senden in {seconds} s',
    sentAgain: 'Ein neuer Code ist unterwegs.',
  },
  frame: {
    loading: 'Wird geladen',
    retry: 'Erneut versuchen',
    cancel: 'Abbrechen',
    undo: 'Rückgängig machen',
    undone: 'Rückgängig gemacht.',
    broken: 'Dieser Teil der Seite konnte nicht angezeigt werden.',
    notLoaded:
      'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  locks: {
    policy_read_only: 'Ihre Organization erlaubt hier keine Änderungen.',
    sso_managed: 'Das wird von Ihrer Organization verwaltet.',
    third_party_client: 'Diese App darf Ihr Konto anzeigen, aber nicht ändern.',
    scope_missing: 'Diese App hat darauf keinen Zugriff erhalten.',
    last_method:
      'Das ist Ihre einzige Möglichkeit, sich anzumelden. Fügen Sie eine weitere hinzu, bevor Sie diese entfernen.',
    no_method: 'Legen Sie zuerst ein Passwort fest, damit wir Ihre Identität prüfen können.',
    unsupported_browser: 'Ihr Browser unterstützt das nicht.',
    backend_missing: 'Das ist in dieser App nicht verfügbar.',
  },
  support: {
    label: 'Nutzungsbedingungen, Datenschutz und Support',
    terms: 'Nutzungsbedingungen',
    privacy: 'Datenschutzerklärung',
    contact: 'Support kontaktieren',
    newTab: 'wird in einem neuen Tab geöffnet',
  },
  remaining: {
    remains: 'Sie können sich weiterhin mit {methods} anmelden.',
    uncertain: 'Stellen Sie sicher, dass Sie sich noch auf andere Weise anmelden können.',
    username: 'Ihrem Benutzernamen',
    email: 'Ihrer E-Mail-Adresse',
    phone: 'Ihrer Telefonnummer',
    social: 'Ihrem {name}-Konto',
    enterprise: 'dem Single Sign-on Ihrer Organization',
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
