package org.mesinfos.connectors.standard.mt940;

import java.util.Map;
import java.util.Set;

/**
 * Code words between slashes, as recommended by SWIFT and written by Dutch banks:
 * {@code /TRTP/SEPA OVERBOEKING/IBAN/NL…/NAME/…/REMI/…/EREF/…}. A code word may be wrapped across lines.
 */
final class SlashDialect implements InformationDialect {

    private static final Map<String, Detail> DETAILS = Map.ofEntries(
            Map.entry("TRTP", Detail.KIND),
            Map.entry("TRCD", Detail.OTHER),
            Map.entry("IBAN", Detail.ACCOUNT),
            Map.entry("ACCT", Detail.ACCOUNT),
            Map.entry("BIC", Detail.BIC),
            Map.entry("NAME", Detail.NAME),
            Map.entry("ADDR", Detail.ADDRESS),
            Map.entry("REMI", Detail.REMITTANCE),
            Map.entry("USTD", Detail.REMITTANCE),
            Map.entry("STRD", Detail.STRUCTURED_REFERENCE),
            Map.entry("EREF", Detail.END_TO_END_ID),
            Map.entry("KREF", Detail.INSTRUCTION_ID),
            Map.entry("IREF", Detail.INSTRUCTION_ID),
            Map.entry("PREF", Detail.OTHER),
            Map.entry("MARF", Detail.MANDATE_ID),
            Map.entry("MREF", Detail.MANDATE_ID),
            Map.entry("CSID", Detail.CREDITOR_ID),
            Map.entry("CRED", Detail.CREDITOR_ID),
            Map.entry("CNTP", Detail.NAME),
            Map.entry("ORDP", Detail.NAME),
            Map.entry("BENM", Detail.NAME),
            Map.entry("ULTC", Detail.ULTIMATE_NAME),
            Map.entry("ULTD", Detail.ULTIMATE_NAME),
            Map.entry("ULTB", Detail.ULTIMATE_NAME),
            Map.entry("ISDT", Detail.OTHER),
            Map.entry("INIT", Detail.OTHER),
            Map.entry("RTRN", Detail.RETURN_REASON),
            Map.entry("PURP", Detail.PURPOSE),
            Map.entry("CDTRREFTP", Detail.OTHER),
            Map.entry("CDTRREF", Detail.STRUCTURED_REFERENCE),
            Map.entry("CD", Detail.OTHER),
            Map.entry("ISSR", Detail.OTHER),
            Map.entry("OCMT", Detail.ORIGINAL_AMOUNT),
            Map.entry("CHGS", Detail.FEES),
            Map.entry("EXCH", Detail.EXCHANGE_RATE),
            Map.entry("IACC", Detail.OTHER),
            Map.entry("ID", Detail.OTHER));

    private static final Set<String> ULTIMATE = Set.of("ULTC", "ULTD", "ULTB");
    private static final int LONGEST = 9;
    private static final int COUNTERPARTY_PARTS = 4;

    private record Marker(String code, int start, int valueStart) {}

    @Override
    public boolean read(String name, String text, Details details) {
        Marker marker = text.startsWith("/") ? at(text, 0) : null;
        if (marker == null) {
            return false;
        }
        String party = "";
        while (marker != null) {
            Marker following = next(text, marker.valueStart());
            int end = following == null ? text.length() : following.start();
            String value = text.substring(marker.valueStart(), Math.max(marker.valueStart(), end));
            set(name, marker.code(), party, value, details);
            boolean isParty = marker.code().equals("ORDP") || marker.code().equals("BENM");
            party = isParty || ULTIMATE.contains(marker.code()) ? marker.code() : party;
            marker = following;
        }
        return true;
    }

    private static Marker next(String text, int from) {
        // The slash that ends a code word may also start the next one.
        for (int slash = text.indexOf('/', from - 1); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            Marker marker = at(text, slash);
            if (marker != null) {
                return marker;
            }
        }
        return null;
    }

    /** Returns the known code word between the slash at an index and the next slash, or null if there is none. */
    private static Marker at(String text, int slash) {
        StringBuilder code = new StringBuilder(LONGEST);
        for (int i = slash + 1; i < text.length() && code.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                return DETAILS.containsKey(code.toString()) ? new Marker(code.toString(), slash, i + 1) : null;
            }
            if (c >= 'A' && c <= 'Z') {
                code.append(c);
            } else if (c != InformationText.BREAK) {
                return null;
            }
        }
        return null;
    }

    private static void set(String name, String code, String party, String value, Details details) {
        String key = name + "/" + code + "/";
        String trimmed = withoutSlashes(value);
        switch (code) {
            case "CNTP" -> counterparty(key, value, details);
            case "STRD" -> structured(key, trimmed, details);
            case "PURP" -> details.set(Detail.PURPOSE, key, InformationText.code(behind("CD/", trimmed)));
            case "NAME" -> {
                Detail detail = ULTIMATE.contains(party) ? Detail.ULTIMATE_NAME : Detail.NAME;
                details.set(detail, key, InformationText.words(trimmed));
            }
            default -> {
                Detail detail = DETAILS.get(code);
                details.set(detail, key, InformationText.of(detail, trimmed));
            }
        }
    }

    /** Sets account, BIC and name of the counterparty; its town is kept. */
    private static void counterparty(String key, String value, Details details) {
        String[] parts = value.split("/", COUNTERPARTY_PARTS);
        Detail[] meanings = {Detail.ACCOUNT, Detail.BIC, Detail.NAME, Detail.OTHER};
        for (int i = 0; i < parts.length; i++) {
            details.set(meanings[i], key, InformationText.of(meanings[i], withoutSlashes(parts[i])));
        }
    }

    /** Sets the structured reference; the type of reference before it is kept. */
    private static void structured(String key, String value, Details details) {
        int slash = value.lastIndexOf('/');
        details.set(Detail.OTHER, key, slash < 0 ? "" : InformationText.code(value.substring(0, slash)));
        details.set(Detail.STRUCTURED_REFERENCE, key, InformationText.code(value.substring(slash + 1)));
    }

    private static String behind(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String withoutSlashes(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && (value.charAt(start) == '/' || Character.isWhitespace(value.charAt(start)))) {
            start++;
        }
        while (end > start && (value.charAt(end - 1) == '/' || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        return value.substring(start, end);
    }
}
