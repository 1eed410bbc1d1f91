package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/**
 * Labels with a colon, in running text or in padded columns, as written by Dutch banks:
 * {@code SEPA OVERBOEKING   IBAN: NL…   NAAM: …   OMSCHRIJVING: …}. Also reads SEPA keywords without subfields.
 */
final class LabelDialect implements InformationDialect {

    private static final Labels LABELS = new Labels(
            Map.ofEntries(
                    Map.entry("IBAN", Detail.ACCOUNT),
                    Map.entry("REK", Detail.ACCOUNT),
                    Map.entry("BIC", Detail.BIC),
                    Map.entry("NAAM", Detail.NAME),
                    Map.entry("NAME", Detail.NAME),
                    Map.entry("OMSCHRIJVING", Detail.REMITTANCE),
                    Map.entry("REMITTANCE INFO", Detail.REMITTANCE),
                    Map.entry("KENMERK", Detail.END_TO_END_ID),
                    Map.entry("BETALINGSKENM.", Detail.STRUCTURED_REFERENCE),
                    Map.entry("MACHTIGING", Detail.MANDATE_ID),
                    Map.entry("INCASSANT", Detail.CREDITOR_ID),
                    Map.entry("VOOR", Detail.ULTIMATE_NAME),
                    Map.entry("MITTEILUNGEN", Detail.REMITTANCE),
                    Map.entry("EREF", Detail.END_TO_END_ID),
                    Map.entry("MREF", Detail.MANDATE_ID),
                    Map.entry("CRED", Detail.CREDITOR_ID),
                    Map.entry("SVWZ", Detail.REMITTANCE),
                    Map.entry("ABWA", Detail.ULTIMATE_NAME)),
            ":",
            Labels.Place.AT_WORD);

    @Override
    public boolean read(String name, String text, Details details) {
        if (Keywords.areIn(text)) {
            Keywords.read(name, text, details);
            return true;
        }
        String prefix = LABELS.read(name, text, details);
        if (prefix == null) {
            return false;
        }
        details.plain(InformationText.words(prefix));
        return true;
    }
}
