package org.mesinfos.pipelines.cli.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.grade.GradeTotals;
import org.mesinfos.pipelines.grade.GradedFile;
import org.mesinfos.pipelines.grade.Score;

/** Formatter of grades as text, JSON or tables. */
enum GradeText {
    /** Text for people. */
    WORDS {
        @Override
        String file(GradedFile file) {
            return file.path() + ": " + reader(file) + ": "
                    + switch (file.expectation()) {
                        case RECORDS, TRANSACTIONS -> words(file.score());
                        case COUNT ->
                            file.score().found() + " records found, of which only the number is expected; "
                                    + file.score().rejected() + " rejected";
                        case NOTHING ->
                            "no expectation, " + file.score().found() + " records found, "
                                    + file.score().rejected() + " rows rejected";
                    }
                    + reasons(file);
        }

        private static String reasons(GradedFile file) {
            return file.reasons().isEmpty()
                    ? ""
                    : System.lineSeparator() + "    " + String.join(System.lineSeparator() + "    ", file.reasons());
        }

        @Override
        String kind(String kind, GradeTotals sum) {
            return "format " + kind + ": " + words(sum.compared());
        }

        @Override
        String total(GradeTotals sum) {
            return sum.files() + " files, " + sum.withExpectation() + " with expected records, " + sum.exact()
                    + " of them exact: " + words(sum.compared());
        }
    },
    /** JSON for programs, one object per line. */
    JSON_LINES {
        @Override
        String file(GradedFile file) {
            ObjectNode node = JSON.createObjectNode()
                    .put("file", file.path().toString())
                    .put("category", file.category().isEmpty() ? null : file.category())
                    .put("connector", file.connector().orElse(null))
                    .put("reading", lower(file.reading()))
                    .put("format", file.format())
                    .put("expectation", file.expectation().jsonName());
            numbers(node, file.score(), wrongAndAccepted(file)).put("as_expected", file.isExact());
            file.reasons().forEach(node.putArray("reasons")::add);
            return node.put("seconds", seconds(file.taken())).toString();
        }

        @Override
        String kind(String kind, GradeTotals sum) {
            return numbers(JSON.createObjectNode().put("by_format", kind), sum).toString();
        }

        @Override
        String total(GradeTotals sum) {
            return JSON.createObjectNode()
                    .set("total", numbers(JSON.createObjectNode(), sum))
                    .toString();
        }
    },
    /** Two Markdown tables: files, then formats. */
    TABLE {
        @Override
        String header() {
            return "| file | read by | expected | found | exact | wrong and accepted | values exact | rejected | seconds |"
                    + " differences |" + System.lineSeparator()
                    + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |";
        }

        @Override
        String file(GradedFile file) {
            Score score = file.score();
            boolean compared = isCompared(file);
            boolean counted =
                    compared || (file.expectation() == GradedFile.ExpectationKind.COUNT && score.expected() > 0);
            return row(
                    file.path().toString(),
                    reader(file),
                    counted ? String.valueOf(score.expected()) : "",
                    String.valueOf(score.found()),
                    compared ? String.valueOf(score.exact()) : "",
                    compared ? score.wrongAndAccepted() + wrong(score, ": ", "") : "",
                    compared ? score.fieldsExact() + " of " + score.fieldsExpected() : "",
                    String.valueOf(score.rejected()),
                    String.format(Locale.ROOT, "%.2f", seconds(file.taken())),
                    String.join("; ", file.reasons()));
        }

        @Override
        String separator() {
            return System.lineSeparator()
                    + "| format | files | read | as expected | records found | exact, where compared |"
                    + " wrong and accepted | values exact | rejected | seconds |"
                    + System.lineSeparator()
                    + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
        }

        @Override
        String kind(String kind, GradeTotals sum) {
            Score compared = sum.compared();
            return row(
                    kind,
                    String.valueOf(sum.files()),
                    String.valueOf(sum.read()),
                    sum.exact() + " of " + sum.withExpectation(),
                    String.valueOf(sum.found()),
                    compared.exact() + " of " + compared.expected(),
                    compared.wrongAndAccepted() + wrong(compared, ": ", ""),
                    compared.fieldsExact() + " of " + compared.fieldsExpected(),
                    String.valueOf(sum.rejected()),
                    String.format(Locale.ROOT, "%.2f", seconds(sum.duration())));
        }

        @Override
        String total(GradeTotals sum) {
            return kind("total", sum);
        }

        private static String row(String... cells) {
            StringBuilder row = new StringBuilder("|");
            for (String cell : cells) {
                row.append(' ').append(cell.replace("|", "\\|")).append(" |");
            }
            return row.toString();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the text before the files; "" for none. */
    String header() {
        return "";
    }

    abstract String file(GradedFile file);

    /** Returns the text between files and formats; "" for none. */
    String separator() {
        return "";
    }

    abstract String kind(String kind, GradeTotals sum);

    abstract String total(GradeTotals sum);

    private static String reader(GradedFile file) {
        return file.connector().orElse("no connector")
                + (file.reading() == GradedFile.ReadStatus.PROPOSED ? " (proposal)" : "");
    }

    private static String words(Score score) {
        return score.expected() + " expected, " + score.found() + " found, " + score.exact() + " exact, "
                + score.wrongAndAccepted() + " wrong and accepted" + wrong(score, " (", ")") + "; "
                + score.fieldsExact() + " of " + score.fieldsExpected() + " values exact; " + score.rejected()
                + " rejected"
                + (score.rejectedExpected() == 0 ? "" : ", " + score.rejectedExpected() + " expected to be");
    }

    /** Returns the fields with wrong values and their numbers; "" for none. */
    private static String wrong(Score score, String before, String after) {
        String fields = score.wrong().byField().entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : before + fields + after;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration taken) {
        return taken.toMillis() / 1000.0;
    }

    private static ObjectNode numbers(ObjectNode node, GradeTotals sum) {
        node.put("files", sum.files())
                .put("files_read", sum.read())
                .put("files_expected", sum.withExpectation())
                .put("files_exact", sum.exact());
        return numbers(node, sum.compared(), sum.compared().wrongAndAccepted())
                .put("all_records_found", sum.found())
                .put("all_rejected", sum.rejected())
                .put("seconds", seconds(sum.duration()));
    }

    /** Returns the number of wrong records; null where records are not compared. */
    private static @Nullable Long wrongAndAccepted(GradedFile file) {
        return isCompared(file) ? file.score().wrongAndAccepted() : null;
    }

    private static boolean isCompared(GradedFile file) {
        return file.expectation() == GradedFile.ExpectationKind.RECORDS
                || file.expectation() == GradedFile.ExpectationKind.TRANSACTIONS;
    }

    private static ObjectNode numbers(ObjectNode node, Score score, @Nullable Long wrongAndAccepted) {
        ObjectNode wrong = node.putObject("wrong_values");
        score.wrong().byField().forEach(wrong::put);
        return node.put("records_expected", score.expected())
                .put("records_found", score.found())
                .put("records_exact", score.exact())
                .put("wrong_and_accepted", wrongAndAccepted)
                .put("fields_expected", score.fieldsExpected())
                .put("fields_exact", score.fieldsExact())
                .put("rejected", score.rejected())
                .put("rejected_expected", score.rejectedExpected());
    }
}
