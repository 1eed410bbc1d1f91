package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/** Parser for SEPA keywords in a remittance text: {@code EREF+…MREF+…SVWZ+…}, or with a colon instead of the plus. */
final class Keywords {

    private static final Map<String, Detail> DETAILS = Map.ofEntries(
            Map.entry("EREF", Detail.END_TO_END_ID),
            Map.entry("KREF", Detail.INSTRUCTION_ID),
            Map.entry("MREF", Detail.MANDATE_ID),
            Map.entry("CRED", Detail.CREDITOR_ID),
            Map.entry("DEBT", Detail.OTHER),
            Map.entry("COAM", Detail.OTHER),
            Map.entry("OAMT", Detail.OTHER),
            Map.entry("RREF", Detail.OTHER),
            Map.entry("SVWZ", Detail.REMITTANCE),
            Map.entry("ABWA", Detail.ULTIMATE_NAME),
            Map.entry("ABWE", Detail.ULTIMATE_NAME),
            Map.entry("PURP", Detail.PURPOSE),
            Map.entry("IBAN", Detail.ACCOUNT),
            Map.entry("BIC", Detail.BIC));

    private static final Labels WITH_PLUS = new Labels(DETAILS, "+", Labels.Place.ANYWHERE);
    private static final Labels WITH_COLON = new Labels(DETAILS, ":", Labels.Place.AT_WORD);

    private Keywords() {}

    /** Returns whether a text contains such a keyword. */
    static boolean areIn(String text) {
        return WITH_PLUS.next(text, 0) != null;
    }

    /**
     * Sets the values of the keywords. A text without keywords is the remittance information.
     *
     * @param text with {@link InformationText#BREAK} after each subfield that is not full, where a reference ends
     */
    static void read(String name, String text, Details details) {
        Labels labels = areIn(text) ? WITH_PLUS : WITH_COLON;
        String prefix = labels.read(name, text, details);
        details.set(Detail.REMITTANCE, name, InformationText.words(prefix == null ? text : prefix));
    }
}
