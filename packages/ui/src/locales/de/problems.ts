import type { Translation } from '../translation.ts';

/** What went wrong, in German. */
export const problems = {
  problems: {
    offline: 'Keine Verbindung. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es erneut.',
    unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es gleich noch einmal.',
    unreadable: 'Der Server hat auf eine Weise geantwortet, die diese Seite nicht versteht.',
    signedOut: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um fortzufahren.',
    suspended: 'Dieses Konto ist gesperrt. Wenden Sie sich an den Support.',
    notEnabled: 'Kontoeinstellungen sind für diese App nicht verfügbar.',
    readOnly: 'Ihre Organization erlaubt hier keine Änderungen.',
    thirdParty: 'Diese App darf Ihr Konto anzeigen, aber nicht ändern.',
    userChanged:
      'Sie sind jetzt mit einem anderen Konto angemeldet. Was nicht gespeichert war, ist verworfen.',
    scopeMissing: 'Diese App darf das nicht.',
    thirdPartyHidden: 'Das kann in dieser App nicht angezeigt werden.',
    stepUpRefused: 'Die Bestätigung wurde nicht angenommen. Versuchen Sie es erneut.',
    stepUpUnanswered: 'Eine Bestätigung ist nötig, kann hier aber nicht abgefragt werden.',
    invalid: 'Hier stimmt etwas nicht. Prüfen Sie die Eingabe und versuchen Sie es erneut.',
    tooLong: 'Das ist zu lang.',
    wrongPassword: 'Dieses Passwort ist nicht richtig.',
    lockedOut: 'Zu viele Versuche. Warten Sie eine Weile, bevor Sie es erneut versuchen.',
    wrongCode: 'Dieser Code ist nicht richtig. Prüfen Sie ihn und versuchen Sie es erneut.',
    wrongAppCode:
      'Dieser Code ist nicht richtig. Geben Sie den ein, den Ihre App jetzt zeigt, und prüfen Sie, ob Ihr Telefon die Uhrzeit selbst einstellt.',
    staleCode:
      'Der Code hat sich inzwischen geändert. Geben Sie den ein, den Ihre App jetzt zeigt.',
    expiredCode: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
    usedCode: 'Dieser Code wurde schon verwendet. Fordern Sie einen neuen an.',
    wornOutCode: 'Zu viele falsche Codes. Fordern Sie einen neuen an.',
    codeForOther: 'Dieser Code ging an eine andere Adresse. Fordern Sie einen neuen an.',
    tooManyMessages:
      'Es wurden zu viele Codes gesendet. Warten Sie zehn Minuten, bevor Sie einen weiteren anfordern.',
    messageNotSent:
      'Der Code konnte nicht gesendet werden. Wählen Sie einen anderen Weg oder versuchen Sie es später erneut.',
    noConnector:
      'Diese App kann auf diesem Weg noch keine Codes senden. Wählen Sie einen anderen Weg.',
    proofExpired: 'Das hat etwas zu lange gedauert. Fordern Sie einen neuen Code an.',
    emailTaken: 'Ein anderes Konto verwendet diese E-Mail-Adresse bereits.',
    emailBlocked: 'Diese E-Mail-Adresse ist hier nicht zulässig. Verwenden Sie eine andere.',
    emailSubaddress:
      'Adressen mit einem „+“ sind hier nicht zulässig. Verwenden Sie die einfache Adresse.',
    emailInvalid: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
    phoneTaken: 'Ein anderes Konto verwendet diese Telefonnummer bereits.',
    phoneInvalid: 'Geben Sie eine Telefonnummer mit Ländervorwahl ein.',
    usernameTaken: 'Dieser Benutzername ist vergeben. Versuchen Sie einen anderen.',
    usernameInvalid:
      'Am Anfang ein Buchstabe oder Unterstrich, danach Buchstaben, Ziffern und Unterstriche.',
    usernameTooShort: 'Dieser Benutzername ist zu kurz.',
    usernameTooLong: 'Dieser Benutzername ist zu lang.',
    usernameUppercase: 'Verwenden Sie keine Großbuchstaben.',
    usernameLowercase: 'Verwenden Sie keine Kleinbuchstaben.',
    usernameNumbers: 'Verwenden Sie keine Ziffern.',
    usernameUnderscore: 'Verwenden Sie keine Unterstriche.',
    lastMethod:
      'Das ist Ihre einzige Möglichkeit, sich anzumelden. Fügen Sie eine weitere hinzu, bevor Sie diese entfernen.',
    samePassword: 'Das ist Ihr aktuelles Passwort. Wählen Sie ein anderes.',
    passwordRejected: 'Dieses Passwort erfüllt die Regeln nicht. Wählen Sie ein anderes.',
    identityTaken: 'Dieses Konto ist bereits mit einer anderen Person verknüpft.',
    identityExists: 'Sie haben bereits ein Konto dieses Anbieters verknüpft.',
    identityMissing: 'Dieses Konto ist nicht mehr verknüpft.',
    providerRefused: 'Der Anbieter hat die Anmeldung nicht bestätigt. Versuchen Sie es erneut.',
    providerCancelled: 'Sie haben beim Anbieter abgebrochen. Es wurde nichts geändert.',
    windowBlocked:
      'Ihr Browser hat das Fenster blockiert und lässt diese Seite nichts speichern. Erlauben Sie Pop-ups oder Websitedaten für diese Seite und versuchen Sie es erneut.',
    storageRefused:
      'Ihr Browser lässt diese Seite nichts speichern, Sie kämen also nicht hierher zurück. Erlauben Sie Websitedaten für diese Seite und versuchen Sie es erneut.',
    providerUnreachable: 'Dieser Anbieter kann hier nicht verwendet werden.',
    providerSilent: '{provider} hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    unnamedProviderSilent:
      'Der Anbieter hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    tripExpired: 'Das hat etwas zu lange gedauert. Beginnen Sie von vorn.',
    otherProvider: 'Das war ein anderer Anbieter. Beginnen Sie von vorn.',
    providerTokenMissing:
      'Für diesen Anbieter ist kein Zugriff gespeichert. Verknüpfen Sie das Konto erneut.',
    gone: 'Das ist nicht mehr vorhanden.',
    factorOff: 'Diese Art der Bestätigung wird hier nicht angeboten.',
    totpExists: 'Eine Authenticator-App ist bereits eingerichtet.',
    backupCodesExist: 'Sie haben noch unbenutzte Backup-Codes.',
    backupCodesAlone: 'Richten Sie zuerst eine Authenticator-App oder einen Passkey ein.',
    passkeyFailed: 'Der Passkey konnte nicht hinzugefügt werden. Versuchen Sie es erneut.',
    passkeyExists:
      'Hier haben Sie schon einen Passkey. Nehmen Sie für einen zweiten ein anderes Gerät oder einen anderen Passwortmanager.',
    passkeyOrigin: 'Unter dieser Adresse können keine Passkeys hinzugefügt werden.',
    passkeyLate: 'Jetzt ist alles bereit. Drücken Sie die Schaltfläche noch einmal.',
    passkeyUnsupported: 'Ihr Browser oder Gerät kann keine Passkeys erstellen.',
    fileTooLarge: 'Diese Datei ist zu groß.',
    fileType: 'Diese Art von Datei kann nicht verwendet werden.',
    storageOff: 'Das Hochladen von Bildern ist hier nicht eingerichtet.',
    unsupported: 'Das ist hier nicht verfügbar.',
    serverError: 'Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    serverAway: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    serverBusy: 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  },
} as const satisfies Pick<Translation, 'problems'>;
