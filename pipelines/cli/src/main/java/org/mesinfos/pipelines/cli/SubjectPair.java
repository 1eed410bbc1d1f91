package org.mesinfos.pipelines.cli;

import org.mesinfos.pipelines.identity.Answers;
import picocli.CommandLine.Parameters;

/** Parameters that name two subjects, shared by several commands. */
final class SubjectPair {

    @Parameters(index = "0", paramLabel = "A", description = "A subject, as printed by mesinfos identity review.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other subject.")
    private String second;

    Answers.Pair named() throws CallerMistakeException {
        if (!Answers.isDigest(first) || !Answers.isDigest(second) || first.equals(second)) {
            throw new CallerMistakeException("Expected two different subjects of 32 hexadecimal digits, as printed by"
                    + " mesinfos identity review.");
        }
        return Answers.Pair.of(first, second);
    }
}
