package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/**
 * Labels with a colon, in running text or in padded columns, as written by Dutch banks:
 * {@code SEPA OVERBOEKING   IBAN: NL…   NAAM: …   OMSCHRIJVING: …}. Also reads SEPA keywords without subfields.
 */
final class Mt940LabelDialect implements Mt940InformationDialect {

    private static final Mt940Labels LABELS = new Mt940Labels(
            Map.ofEntries(
                    Map.entry("IBAN", Mt940Detail.COUNTERPARTY_ACCOUNT),
                    Map.entry("REK", Mt940Detail.COUNTERPARTY_ACCOUNT),
                    Map.entry("BIC", Mt940Detail.COUNTERPARTY_BIC),
                    Map.entry("NAAM", Mt940Detail.COUNTERPARTY_NAME),
                    Map.entry("NAME", Mt940Detail.COUNTERPARTY_NAME),
                    Map.entry("OMSCHRIJVING", Mt940Detail.REMITTANCE),
                    Map.entry("REMITTANCE INFO", Mt940Detail.REMITTANCE),
                    Map.entry("KENMERK", Mt940Detail.END_TO_END_ID),
                    Map.entry("BETALINGSKENM.", Mt940Detail.STRUCTURED_REFERENCE),
                    Map.entry("MACHTIGING", Mt940Detail.MANDATE_ID),
                    Map.entry("INCASSANT", Mt940Detail.CREDITOR_ID),
                    Map.entry("VOOR", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
                    Map.entry("MITTEILUNGEN", Mt940Detail.REMITTANCE),
                    Map.entry("EREF", Mt940Detail.END_TO_END_ID),
                    Map.entry("MREF", Mt940Detail.MANDATE_ID),
                    Map.entry("CRED", Mt940Detail.CREDITOR_ID),
                    Map.entry("SVWZ", Mt940Detail.REMITTANCE),
                    Map.entry("ABWA", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME)),
            ":",
            Mt940Labels.LabelPosition.AT_WORD);

    @Override
    public boolean read(String name, String text, Mt940Details details) {
        if (Mt940SepaKeywords.occurIn(text)) {
            Mt940SepaKeywords.read(name, text, details);
            return true;
        }
        String prefix = LABELS.read(name, text, details);
        if (prefix == null) {
            return false;
        }
        details.addPlainText(Mt940InformationText.toWords(prefix));
        return true;
    }
}
