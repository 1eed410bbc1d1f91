package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.Money;

/** Parser for a statement line (field 61). Not thread-safe. */
final class StatementLineParser {

    private static final String NAME = Field.name(Tags.MOVEMENT);
    private static final int TYPE_LENGTH = 4;
    /** Maximum length of the reference for the account owner in the standard. */
    private static final int REFERENCE_LENGTH = 16;

    private final List<String> lines;
    private String text;
    private int position;
    private int linesTaken = 1;

    private StatementLineParser(Field field) {
        this.lines = field.lines();
        this.text = field.firstLine();
    }

    static StatementLine parse(Field field) throws BadValue {
        return new StatementLineParser(field).parse();
    }

    private StatementLine parse() throws BadValue {
        spaces();
        Day value = Day.of(text, position).orElseThrow(() -> bad("value date", "a date as year, month and day"));
        int dates = position;
        position += Day.LENGTH;
        Day entry = entryDate(value);
        String written = text.substring(dates, position);
        Optional<String> writtenDates =
                value.asWritten() && entry.asWritten() ? Optional.empty() : Optional.of(written.strip());
        Mark mark = mark();
        Optional<String> fundsCode = fundsCode();
        BigDecimal amount = amount();
        String type = type();
        String remainder = text.substring(position);
        int slashes = remainder.indexOf("//");
        String owner = slashes < 0 ? remainder : remainder.substring(0, slashes);
        boolean isPadded =
                slashes < 0 && owner.length() > REFERENCE_LENGTH && owner.charAt(REFERENCE_LENGTH - 1) == ' ';
        return new StatementLine(
                value.date(),
                entry.date(),
                writtenDates,
                mark,
                fundsCode,
                amount,
                type,
                (isPadded ? owner.substring(0, REFERENCE_LENGTH) : owner).strip(),
                isPadded ? owner.substring(REFERENCE_LENGTH).strip() : "",
                slashes < 0 ? wrappedReference() : remainder.substring(slashes + 2).strip(),
                lines.subList(linesTaken, lines.size()));
    }

    /** Returns the bank reference if it is on the next line, after its two slashes; else an empty text. */
    private String wrappedReference() {
        if (linesTaken < lines.size() && lines.get(linesTaken).strip().startsWith("//")) {
            return lines.get(linesTaken++).strip().substring(2);
        }
        return "";
    }

    private Day entryDate(Day value) throws BadValue {
        if (!Day.areDigits(text, position, Day.LENGTH_WITHOUT_YEAR)) {
            return value;
        }
        Optional<Day> withYear = Day.of(text, position);
        if (withYear.isPresent()) {
            position += Day.LENGTH;
            return withYear.get();
        }
        Day entry = Day.near(value.date(), text, position).orElseThrow(() -> bad("entry date", "a month and a day"));
        position += Day.LENGTH_WITHOUT_YEAR;
        return entry;
    }

    private Mark mark() throws BadValue {
        spaces();
        String first = letterAt(position);
        boolean isTwo = first.equals("R") || first.equals("E");
        String code = isTwo ? first + letterAt(position + 1) : first;
        for (Mark mark : Mark.values()) {
            if (mark.code().equals(code)) {
                position += code.length();
                return mark;
            }
        }
        throw new BadValue(
                code.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.UNKNOWN_CODE,
                NAME,
                "the mark: " + BadValue.kind(code),
                "C, D, RC, RD, EC or ED");
    }

    private Optional<String> fundsCode() {
        String letter = letterAt(position);
        position += letter.length();
        return letter.isEmpty() ? Optional.empty() : Optional.of(letter);
    }

    private BigDecimal amount() throws BadValue {
        spaces();
        if (position >= text.length() && linesTaken < lines.size()) {
            text += lines.get(linesTaken).strip();
            linesTaken++;
        }
        int start = position;
        while (position < text.length() && isOfAmount(text.charAt(position))) {
            position++;
        }
        String written = text.substring(start, position);
        return Money.written(written)
                .orElseThrow(() -> new BadValue(
                        written.isEmpty() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                        NAME,
                        "the amount: " + BadValue.kind(written),
                        "at most 15 digits, a comma and 4 decimals"));
    }

    /** Reads the transaction type: a letter, which is N, F or S in the standard, and three more characters. */
    private String type() {
        spaces();
        if (letterAt(position).isEmpty()) {
            return "";
        }
        int start = position;
        position = Math.min(text.length(), start + TYPE_LENGTH);
        return text.substring(start, position).strip();
    }

    private void spaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private String letterAt(int index) {
        boolean isLetter = index < text.length() && text.charAt(index) >= 'A' && text.charAt(index) <= 'Z';
        return isLetter ? text.substring(index, index + 1) : "";
    }

    private static boolean isOfAmount(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    }

    private BadValue bad(String part, String expected) {
        String found = text.substring(position, Math.min(text.length(), position + Day.LENGTH));
        return new BadValue(
                found.isBlank() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                NAME,
                "the " + part + ": " + BadValue.kind(found),
                expected);
    }
}
