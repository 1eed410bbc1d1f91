package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/** The SEPA keywords inside a remittance text: {@code EREF+…MREF+…SVWZ+…}, or written with a colon. */
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

    /** Whether a text has such a keyword. */
    static boolean areIn(String text) {
        return WITH_PLUS.next(text, 0) != null;
    }

    /**
     * Sets what the keywords say; a text without them is the remittance information.
     *
     * @param text with {@link InformationText#BREAK} where a chunk of it is not full: a reference ends there
     */
    static void read(String name, String text, Details details) {
        Labels labels = areIn(text) ? WITH_PLUS : WITH_COLON;
        String before = labels.read(name, text, details);
        details.set(Detail.REMITTANCE, name, InformationText.words(before == null ? text : before));
    }
}
