package org.mesinfos.pipelines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.mesinfos.pipelines.grade.GradedFile;
import org.mesinfos.pipelines.grade.Score;

/** Puts grades into words or JSON. */
enum GradeText {
    /** For people. */
    WORDS {
        @Override
        String file(GradedFile file) {
            String who = file.connector().orElse("no connector")
                    + (file.reading() == GradedFile.Reading.PROPOSED ? " (proposal)" : "");
            return file.path() + ": " + who + ": "
                    + (file.expectation() == GradedFile.Expected.STATED
                            ? words(file.score())
                            : "nothing is expected of it, " + file.score().found() + " records found, "
                                    + file.score().rejected() + " rows rejected");
        }

        @Override
        String format(String format, Score score) {
            return "format " + format + ": " + words(score);
        }

        @Override
        String total(List<GradedFile> files, Score score) {
            return files.size() + " files, " + judged(files) + " with expected records, " + exact(files)
                    + " of them exact: " + words(score);
        }
    },
    /** For programs, an object a line. */
    JSON_LINES {
        @Override
        String file(GradedFile file) {
            ObjectNode node = JSON.createObjectNode()
                    .put("file", file.path().toString())
                    .put("connector", file.connector().orElse(null))
                    .put("reading", file.reading().name().toLowerCase(Locale.ROOT))
                    .put("format", file.format())
                    .put("expectation", file.expectation() == GradedFile.Expected.STATED);
            return numbers(node, file.score())
                    .put("as_expected", file.isExact())
                    .toString();
        }

        @Override
        String format(String format, Score score) {
            return numbers(JSON.createObjectNode().put("by_format", format), score)
                    .toString();
        }

        @Override
        String total(List<GradedFile> files, Score score) {
            ObjectNode node = JSON.createObjectNode()
                    .put("files", files.size())
                    .put("files_expected", judged(files))
                    .put("files_exact", exact(files));
            return JSON.createObjectNode().set("total", numbers(node, score)).toString();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    abstract String file(GradedFile file);

    abstract String format(String format, Score score);

    abstract String total(List<GradedFile> files, Score score);

    private static String words(Score score) {
        return score.expected() + " expected, " + score.found() + " found, " + score.exact() + " exact; "
                + score.fieldsExact() + " of " + score.fieldsExpected() + " values exact; " + score.rejected()
                + " rejected"
                + (score.rejectedExpected() == 0 ? "" : ", " + score.rejectedExpected() + " expected to be");
    }

    private static ObjectNode numbers(ObjectNode node, Score score) {
        return node.put("records_expected", score.expected())
                .put("records_found", score.found())
                .put("records_exact", score.exact())
                .put("fields_expected", score.fieldsExpected())
                .put("fields_exact", score.fieldsExact())
                .put("rejected", score.rejected())
                .put("rejected_expected", score.rejectedExpected());
    }

    private static long judged(List<GradedFile> files) {
        return files.stream()
                .filter(file -> file.expectation() == GradedFile.Expected.STATED)
                .count();
    }

    private static long exact(List<GradedFile> files) {
        return files.stream()
                .filter(file -> file.expectation() == GradedFile.Expected.STATED && file.isExact())
                .count();
    }
}
