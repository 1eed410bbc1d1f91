package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Subfields of a separator, which the bank chooses, and two digits, as written by German and Polish banks:
 * {@code 166?00TRANSFER?20EREF+123?31DE…?32NAME}. The three digits before them are the business transaction code (GVC).
 */
final class Mt940SubfieldDialect implements Mt940InformationDialect {

    private static final String SEPARATORS = "?<>~^@#|!*\\§";
    private static final int CODE_LENGTH = 3;
    private static final int TRANSACTION_KIND = 0;
    private static final int NAME = 32;
    private static final int NAME_CONTINUED = 33;
    private static final int BIC = 30;
    private static final int ACCOUNT = 31;
    private static final int IBAN = 38;
    private static final int LAST_REMITTANCE = 29;

    @Override
    public boolean read(String name, String text, Mt940Details details) {
        int codeEnd = Mt940Date.isDigits(text, 0, CODE_LENGTH) ? CODE_LENGTH : 0;
        int start = codeEnd;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start >= text.length() || SEPARATORS.indexOf(text.charAt(start)) < 0) {
            return false;
        }
        char separator = text.charAt(start);
        int first = number(text, start);
        if (first < 0 || !isPlausible(first) || (codeEnd == 0 && next(text, separator, start + 1) < 0)) {
            return false;
        }
        details.set(Mt940Detail.OTHER, name + "GVC", text.substring(0, codeEnd));
        set(name, separator, split(text, separator, start), details);
        return true;
    }

    private static boolean isPlausible(int number) {
        return number == 0 || (number >= 10 && number <= 39) || (number >= 60 && number <= 69);
    }

    private static Map<Integer, List<String>> split(String text, char separator, int start) {
        Map<Integer, List<String>> subfields = new TreeMap<>();
        int index = start;
        while (index >= 0) {
            int number = number(text, index);
            int from = afterNumber(text, index);
            int next = next(text, separator, from);
            subfields
                    .computeIfAbsent(number, key -> new ArrayList<>())
                    .add(subfieldText(text.substring(from, next < 0 ? text.length() : next)));
            index = next;
        }
        return subfields;
    }

    /** Removes breaks at the end of a subfield and replaces those inside by the space that was trimmed. */
    private static String subfieldText(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == Mt940InformationText.BREAK) {
            end--;
        }
        return text.substring(0, end).replace(Mt940InformationText.BREAK, ' ');
    }

    private static int next(String text, char separator, int from) {
        for (int index = text.indexOf(separator, from); index >= 0; index = text.indexOf(separator, index + 1)) {
            if (number(text, index) >= 0) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the two digits after a separator, possibly wrapped across lines; -1 if there are none. */
    private static int number(String text, int index) {
        int number = 0;
        int digits = 0;
        for (int i = index + 1; i < text.length() && digits < 2; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                digits++;
            } else if (c != Mt940InformationText.BREAK) {
                return -1;
            }
        }
        return digits == 2 ? number : -1;
    }

    private static int afterNumber(String text, int index) {
        int digits = 0;
        int i = index + 1;
        while (digits < 2) {
            digits += text.charAt(i) == Mt940InformationText.BREAK ? 0 : 1;
            i++;
        }
        return i;
    }

    private static void set(String field, char separator, Map<Integer, List<String>> subfields, Mt940Details details) {
        List<String> remittance = new ArrayList<>();
        List<String> continued = new ArrayList<>();
        List<String> name = new ArrayList<>();
        subfields.forEach((number, texts) -> {
            String key = field + separator + (number < 10 ? "0" : "") + number;
            if (number >= 20 && number <= LAST_REMITTANCE) {
                remittance.addAll(texts);
            } else if (number >= 60 && number <= 63) {
                continued.addAll(texts);
            } else if (number == NAME || number == NAME_CONTINUED) {
                name.addAll(texts);
            } else {
                texts.forEach(text -> details.set(detail(number), key, text));
            }
        });
        details.set(
                Mt940Detail.COUNTERPARTY_NAME,
                field + separator + NAME,
                Mt940InformationText.toWords(Mt940SubfieldText.join(name)));
        if (subfields.containsKey(LAST_REMITTANCE)) {
            remittance.addAll(continued);
            continued.clear();
        }
        Mt940SepaKeywords.read(field, Mt940SubfieldText.join(remittance), details);
        Mt940SepaKeywords.read(field, Mt940SubfieldText.join(continued), details);
    }

    private static Mt940Detail detail(int number) {
        return switch (number) {
            case TRANSACTION_KIND -> Mt940Detail.TRANSACTION_KIND;
            case BIC -> Mt940Detail.COUNTERPARTY_BIC;
            case ACCOUNT, IBAN -> Mt940Detail.COUNTERPARTY_ACCOUNT;
            default -> Mt940Detail.OTHER;
        };
    }
}
