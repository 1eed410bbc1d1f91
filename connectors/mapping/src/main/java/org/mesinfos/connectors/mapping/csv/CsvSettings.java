package org.mesinfos.connectors.mapping.csv;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.DeclaredEncodings;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * The {@code csv} section of a mapping without its column rules.
 *
 * @param delimiter delimiter between values; empty if it is to be detected
 * @param quote quote around values; empty if there is none
 * @param encodings encodings of the file
 * @param header whether the file has a header row
 * @param columns the column names of a file without header row
 * @param headerWithin maximum number of lines up to the header
 * @param shortRows handling of rows with fewer values than the header
 * @param longRows handling of rows with more values than the header
 * @param blocks whether preamble and header are repeated between rows
 */
record CsvSettings(
        Optional<Character> delimiter,
        Optional<Character> quote,
        DeclaredEncodings encodings,
        HeaderPresence header,
        List<String> columns,
        int headerWithin,
        ShortRows shortRows,
        LongRows longRows,
        Blocks blocks) {

    /** Presence of a header row. */
    enum HeaderPresence {
        PRESENT,
        NONE
    }

    /** Handling of rows with fewer values than the header. */
    enum ShortRows {
        REJECT,
        PAD
    }

    /** Handling of rows with more values than the header. Additional empty values are always ignored. */
    enum LongRows {
        REJECT,
        KEEP
    }

    /** Number of blocks in the file, each of preamble, header and rows. */
    enum Blocks {
        ONE,
        SEVERAL
    }

    static final int HEADER_WITHIN = 60;

    static CsvSettings of(Optional<YamlMap> section) {
        return section.map(CsvSettings::read)
                .orElse(new CsvSettings(
                        Optional.empty(),
                        Optional.of('"'),
                        DeclaredEncodings.DETECTED,
                        HeaderPresence.PRESENT,
                        List.of(),
                        HEADER_WITHIN,
                        ShortRows.REJECT,
                        LongRows.REJECT,
                        Blocks.ONE));
    }

    private static CsvSettings read(YamlMap section) {
        HeaderPresence header = section.choice("header", HeaderPresence.PRESENT);
        List<String> columns = section.texts("columns");
        if (header == HeaderPresence.NONE && columns.isEmpty()) {
            section.problem("header", "a file without header needs \"columns\", their names in order");
        }
        if (header == HeaderPresence.PRESENT && !columns.isEmpty()) {
            section.problem("columns", "\"columns\" is for files with \"header: none\"");
        }
        return new CsvSettings(
                delimiter(section),
                quote(section),
                DeclaredEncodings.of(section),
                header,
                columns,
                section.wholeNumber("header-within", WholeNumbers.FROM_1).orElse(HEADER_WITHIN),
                section.choice("short-rows", ShortRows.REJECT),
                section.choice("long-rows", LongRows.REJECT),
                section.choice("blocks", Blocks.ONE));
    }

    private static Optional<Character> delimiter(YamlMap section) {
        Optional<String> text = section.presentText("delimiter", "one ASCII character, tab or detect")
                .filter(name -> !name.equals("detect"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get()) {
            case "tab" -> Optional.of('\t');
            default -> character("delimiter", section, text.get());
        };
    }

    private static Optional<Character> quote(YamlMap section) {
        String text =
                section.presentText("quote", "one ASCII character or none").orElse("\"");
        return text.equals("none") ? Optional.empty() : character("quote", section, text);
    }

    private static Optional<Character> character(String key, YamlMap section, String text) {
        if (text.length() != 1 || text.charAt(0) > 126) {
            String names = key.equals("quote") ? " or none" : ", tab or detect";
            section.unexpected(key, text, "one ASCII character" + names);
            return Optional.empty();
        }
        return Optional.of(text.charAt(0));
    }
}
