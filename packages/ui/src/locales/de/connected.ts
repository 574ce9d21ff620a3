import type { Translation } from '../translation.ts';

/** Accounts elsewhere and the way back from there, in German. */
export const connected = {
  social: {
    title: 'Verknüpfte Konten',
    description: 'Konten bei anderen Anbietern, mit denen Sie sich anmelden können.',
    hidden: 'Wird hier nicht angezeigt',
    empty: 'Es ist kein Konto verknüpft.',
    none: 'Nicht verknüpft',
    connect: 'Verknüpfen',
    connectName: '{name} verknüpfen',
    replace: 'Ersetzen',
    replaceName: '{name}-Konto ersetzen',
    disconnectName: '{name} trennen',
    disconnectTitle: '{name} trennen?',
    disconnectBody: 'Sie können sich dann nicht mehr mit {account} anmelden.',
    disconnectConfirm: 'Trennen',
    opening: '{name} wird geöffnet …',
    away: 'Fahren Sie im Fenster von {name} fort.',
    awayReplacing: 'Wählen Sie im Fenster von {name} ein Konto. Es ersetzt {account}.',
    leaving: 'Weiter zu {name} …',
    connecting: 'Ihr {name}-Konto wird verknüpft …',
    show: 'Fenster zeigen',
    cancel: 'Abbrechen',
    unverified:
      'Sie haben sich bei {name} angemeldet. Bestätigen Sie Ihre Identität, um den Vorgang abzuschließen.',
    finish: 'Abschließen',
    retry: 'Erneut versuchen',
    confirmTitle: 'Ihr {name}-Konto verknüpfen?',
    confirmReplace: '{account} durch ein anderes {name}-Konto ersetzen?',
    confirmBody:
      'Sie sind von {name} zurück. Wer sich bei diesem {name}-Konto anmelden kann, kann sich dann auch bei diesem Konto anmelden. Fahren Sie nur fort, wenn Sie es selbst ausgewählt haben.',
    exists: 'Sie haben bereits ein anderes {name}-Konto verknüpft. Soll das neue es ersetzen?',
    replaceIt: 'Ersetzen',
    keepIt: 'Behalten',
    connected: '{name} verknüpft.',
    replaced: '{name}-Konto ersetzt.',
    disconnected: '{name} getrennt.',
  },
  enterprise: {
    title: 'Ihre Organization',
    description: 'Sie melden sich hier mit dem Konto Ihrer Organization an.',
    managed: 'Wird von Ihrer Organization verwaltet',
  },
  socialCallback: {
    working: 'Einen Moment …',
    done: 'Fertig. Sie können dieses Fenster schließen.',
    refused: 'Der Vorgang konnte nicht abgeschlossen werden',
    refusedBody:
      'Diese Anmeldung wurde nicht hier begonnen, oder sie hat zu lange gedauert. Es wurde nichts verknüpft.',
    back: 'Zurück zu Ihren Einstellungen',
    close: 'Dieses Fenster schließen',
  },
} as const satisfies Pick<Translation, 'social' | 'enterprise' | 'socialCallback'>;
