package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementAmount;

/** Parser for a statement line (field 61). Not thread-safe. */
final class Mt940StatementLineParser {

    private static final String FIELD_NAME = Mt940Field.name(Mt940Tags.STATEMENT_LINE);
    private static final int TYPE_LENGTH = 4;
    /** Maximum length of the reference for the account owner in the standard. */
    private static final int REFERENCE_LENGTH = 16;

    /** Days between entry date and value date from which the statement, not the value date, determines the year. */
    private static final int MAX_USUAL_DAYS = 92;

    private final List<String> lines;
    private final Optional<LocalDate> earliestEntry;
    private String text;
    private int position;
    private int linesRead = 1;
    private boolean isYearOfStatement;

    private Mt940StatementLineParser(Mt940Field field, Optional<LocalDate> earliestEntry) {
        this.earliestEntry = earliestEntry;
        this.lines = field.lines();
        this.text = field.firstLine();
    }

    /**
     * Parses a statement line.
     *
     * @param earliestEntry the first day on which its statement has entries, if that is known
     */
    static Mt940StatementLine parse(Mt940Field field, Optional<LocalDate> earliestEntry) throws InvalidValueException {
        return new Mt940StatementLineParser(field, earliestEntry).parse();
    }

    private Mt940StatementLine parse() throws InvalidValueException {
        skipSpaces();
        Mt940Date value =
                Mt940Date.of(text, position).orElseThrow(() -> invalid("value date", "a date as year, month and day"));
        int dates = position;
        position += Mt940Date.LENGTH;
        Mt940Date entry = entryDate(value);
        String written = text.substring(dates, position);
        Optional<String> writtenDates = value.isExact() && entry.isExact() && !isYearOfStatement
                ? Optional.empty()
                : Optional.of(written.strip());
        Mt940DebitCreditMark mark = mark();
        Optional<String> fundsCode = fundsCode();
        BigDecimal amount = amount();
        String type = type();
        String remainder = text.substring(position);
        int slashes = remainder.indexOf("//");
        String owner = slashes < 0 ? remainder : remainder.substring(0, slashes);
        boolean isPadded =
                slashes < 0 && owner.length() > REFERENCE_LENGTH && owner.charAt(REFERENCE_LENGTH - 1) == ' ';
        return new Mt940StatementLine(
                value.date(),
                entry.date(),
                writtenDates,
                mark,
                fundsCode,
                amount,
                type,
                (isPadded ? owner.substring(0, REFERENCE_LENGTH) : owner).strip(),
                isPadded ? owner.substring(REFERENCE_LENGTH).strip() : "",
                slashes < 0
                        ? wrappedReference()
                        : remainder.substring(slashes + 2).strip(),
                lines.subList(linesRead, lines.size()));
    }

    /** Returns the bank reference if it is on the next line, after its two slashes; else an empty text. */
    private String wrappedReference() {
        if (linesRead < lines.size() && lines.get(linesRead).strip().startsWith("//")) {
            return lines.get(linesRead++).strip().substring(2);
        }
        return "";
    }

    private Mt940Date entryDate(Mt940Date value) throws InvalidValueException {
        if (!Mt940Date.isDigits(text, position, Mt940Date.LENGTH_WITHOUT_YEAR)) {
            return value;
        }
        Optional<Mt940Date> withYear = Mt940Date.of(text, position);
        if (withYear.isPresent()) {
            position += Mt940Date.LENGTH;
            return withYear.get();
        }
        Mt940Date entry = Mt940Date.nearest(value.date(), text, position)
                .orElseThrow(() -> invalid("entry date", "a month and a day"));
        boolean isFar = Math.abs(ChronoUnit.DAYS.between(value.date(), entry.date())) > MAX_USUAL_DAYS;
        Mt940Date booked = earliestEntry
                .filter(earliest -> isFar)
                .flatMap(earliest -> Mt940Date.firstFrom(earliest, text, position))
                .orElse(entry);
        isYearOfStatement = !booked.date().equals(entry.date());
        position += Mt940Date.LENGTH_WITHOUT_YEAR;
        return booked;
    }

    private Mt940DebitCreditMark mark() throws InvalidValueException {
        skipSpaces();
        String first = letterAt(position);
        boolean isTwo = first.equals("R") || first.equals("E");
        String code = isTwo ? first + letterAt(position + 1) : first;
        for (Mt940DebitCreditMark mark : Mt940DebitCreditMark.values()) {
            if (mark.code().equals(code)) {
                position += code.length();
                return mark;
            }
        }
        throw new InvalidValueException(
                code.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.UNKNOWN_CODE,
                FIELD_NAME,
                "the mark: " + FoundValue.of(code),
                "C, D, RC, RD, EC or ED");
    }

    private Optional<String> fundsCode() {
        String letter = letterAt(position);
        position += letter.length();
        return letter.isEmpty() ? Optional.empty() : Optional.of(letter);
    }

    private BigDecimal amount() throws InvalidValueException {
        skipSpaces();
        if (position >= text.length() && linesRead < lines.size()) {
            text += lines.get(linesRead).strip();
            linesRead++;
        }
        int start = position;
        while (position < text.length() && isAmountCharacter(text.charAt(position))) {
            position++;
        }
        String written = text.substring(start, position);
        return StatementAmount.parse(written)
                .orElseThrow(() -> new InvalidValueException(
                        written.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                        FIELD_NAME,
                        "the amount: " + FoundValue.of(written),
                        "at most 15 digits, a comma and 4 decimals"));
    }

    /** Reads the transaction type: a letter, which is N, F or S in the standard, and three more characters. */
    private String type() {
        skipSpaces();
        if (letterAt(position).isEmpty()) {
            return "";
        }
        int start = position;
        position = Math.min(text.length(), start + TYPE_LENGTH);
        return text.substring(start, position).strip();
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private String letterAt(int index) {
        boolean isLetter = index < text.length() && text.charAt(index) >= 'A' && text.charAt(index) <= 'Z';
        return isLetter ? text.substring(index, index + 1) : "";
    }

    private static boolean isAmountCharacter(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    }

    private InvalidValueException invalid(String part, String expected) {
        String found = text.substring(position, Math.min(text.length(), position + Mt940Date.LENGTH));
        return new InvalidValueException(
                found.isBlank() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                FIELD_NAME,
                "the " + part + ": " + FoundValue.of(found),
                expected);
    }
}
