package org.mesinfos.connectors.standard.mt940;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code words between slashes, as recommended by SWIFT and written by Dutch banks:
 * {@code /TRTP/SEPA OVERBOEKING/IBAN/NL…/NAME/…/REMI/…/EREF/…}. A code word may be wrapped across lines.
 */
final class Mt940CodeWordDialect implements Mt940InformationDialect {

    private static final Map<String, Mt940Detail> DETAILS = Map.ofEntries(
            Map.entry("TRTP", Mt940Detail.TRANSACTION_KIND),
            Map.entry("TRCD", Mt940Detail.OTHER),
            Map.entry("IBAN", Mt940Detail.COUNTERPARTY_ACCOUNT),
            Map.entry("ACCT", Mt940Detail.COUNTERPARTY_ACCOUNT),
            Map.entry("BIC", Mt940Detail.COUNTERPARTY_BIC),
            Map.entry("NAME", Mt940Detail.COUNTERPARTY_NAME),
            Map.entry("ADDR", Mt940Detail.COUNTERPARTY_ADDRESS),
            Map.entry("REMI", Mt940Detail.REMITTANCE),
            Map.entry("USTD", Mt940Detail.REMITTANCE),
            Map.entry("STRD", Mt940Detail.STRUCTURED_REFERENCE),
            Map.entry("EREF", Mt940Detail.END_TO_END_ID),
            Map.entry("KREF", Mt940Detail.INSTRUCTION_ID),
            Map.entry("IREF", Mt940Detail.INSTRUCTION_ID),
            Map.entry("PREF", Mt940Detail.OTHER),
            Map.entry("MARF", Mt940Detail.MANDATE_ID),
            Map.entry("MREF", Mt940Detail.MANDATE_ID),
            Map.entry("CSID", Mt940Detail.CREDITOR_ID),
            Map.entry("CRED", Mt940Detail.CREDITOR_ID),
            Map.entry("CNTP", Mt940Detail.COUNTERPARTY_NAME),
            Map.entry("ORDP", Mt940Detail.COUNTERPARTY_NAME),
            Map.entry("BENM", Mt940Detail.COUNTERPARTY_NAME),
            Map.entry("ULTC", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
            Map.entry("ULTD", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
            Map.entry("ULTB", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
            Map.entry("ISDT", Mt940Detail.OTHER),
            Map.entry("INIT", Mt940Detail.OTHER),
            Map.entry("RTRN", Mt940Detail.RETURN_REASON),
            Map.entry("PURP", Mt940Detail.PURPOSE_CODE),
            Map.entry("CDTRREFTP", Mt940Detail.OTHER),
            Map.entry("CDTRREF", Mt940Detail.STRUCTURED_REFERENCE),
            Map.entry("CD", Mt940Detail.OTHER),
            Map.entry("ISSR", Mt940Detail.OTHER),
            Map.entry("OCMT", Mt940Detail.ORIGINAL_AMOUNT),
            Map.entry("CHGS", Mt940Detail.FEES),
            Map.entry("EXCH", Mt940Detail.EXCHANGE_RATE),
            Map.entry("IACC", Mt940Detail.OTHER),
            Map.entry("ID", Mt940Detail.OTHER));

    private static final Set<String> ULTIMATE_PARTIES = Set.of("ULTC", "ULTD", "ULTB");
    private static final int MAX_CODE_LENGTH = 9;
    private static final int COUNTERPARTY_PARTS = 4;

    private record Marker(String code, int start, int valueStart) {}

    @Override
    public boolean read(String name, String text, Mt940Details details) {
        Marker marker = text.startsWith("/") ? at(text, 0) : null;
        if (marker == null) {
            return false;
        }
        String party = "";
        String previous = "";
        while (marker != null) {
            Marker following = next(text, marker.valueStart());
            int end = following == null ? text.length() : following.start();
            String value = text.substring(marker.valueStart(), Math.max(marker.valueStart(), end));
            // A purpose that is a code has a word of its own: /PURP//CD/SALA.
            String code = marker.code().equals("CD") && previous.equals("PURP") ? previous : marker.code();
            set(name, code, party, value, details);
            previous = code;
            boolean isParty = marker.code().equals("ORDP") || marker.code().equals("BENM");
            party = isParty || ULTIMATE_PARTIES.contains(marker.code()) ? marker.code() : party;
            marker = following;
        }
        return true;
    }

    private static @Nullable Marker next(String text, int from) {
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
    private static @Nullable Marker at(String text, int slash) {
        StringBuilder code = new StringBuilder(MAX_CODE_LENGTH);
        for (int i = slash + 1; i < text.length() && code.length() <= MAX_CODE_LENGTH; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                return DETAILS.containsKey(code.toString()) ? new Marker(code.toString(), slash, i + 1) : null;
            }
            if (c >= 'A' && c <= 'Z') {
                code.append(c);
            } else if (c != Mt940InformationText.BREAK) {
                return null;
            }
        }
        return null;
    }

    private static void set(String name, String code, String party, String value, Mt940Details details) {
        String key = name + "/" + code + "/";
        String trimmed = withoutSlashes(value);
        switch (code) {
            case "CNTP" -> setCounterparty(key, value, details);
            case "STRD" -> setStructuredReference(key, trimmed, details);
            case "NAME" -> {
                Mt940Detail detail = ULTIMATE_PARTIES.contains(party)
                        ? Mt940Detail.ULTIMATE_COUNTERPARTY_NAME
                        : Mt940Detail.COUNTERPARTY_NAME;
                details.set(detail, key, Mt940InformationText.toWords(trimmed));
            }
            default -> {
                Mt940Detail detail = Objects.requireNonNull(DETAILS.get(code), "a marker has a known code word");
                details.set(detail, key, Mt940InformationText.of(detail, trimmed));
            }
        }
    }

    /** Sets account, BIC and name of the counterparty; its town is kept. */
    private static void setCounterparty(String key, String value, Mt940Details details) {
        String[] parts = value.split("/", COUNTERPARTY_PARTS);
        Mt940Detail[] meanings = {
            Mt940Detail.COUNTERPARTY_ACCOUNT,
            Mt940Detail.COUNTERPARTY_BIC,
            Mt940Detail.COUNTERPARTY_NAME,
            Mt940Detail.OTHER
        };
        for (int i = 0; i < parts.length; i++) {
            details.set(meanings[i], key, Mt940InformationText.of(meanings[i], withoutSlashes(parts[i])));
        }
    }

    /** Sets the structured reference; the type of reference before it is kept. */
    private static void setStructuredReference(String key, String value, Mt940Details details) {
        int slash = value.lastIndexOf('/');
        details.set(Mt940Detail.OTHER, key, slash < 0 ? "" : Mt940InformationText.toCode(value.substring(0, slash)));
        details.set(Mt940Detail.STRUCTURED_REFERENCE, key, Mt940InformationText.toCode(value.substring(slash + 1)));
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
