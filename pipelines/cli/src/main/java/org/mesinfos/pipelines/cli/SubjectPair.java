package org.mesinfos.pipelines.cli;

import org.mesinfos.pipelines.identity.Answers;
import picocli.CommandLine.Parameters;

/** What names two subjects, the same for every command that is about a pair. */
final class SubjectPair {

    @Parameters(index = "0", paramLabel = "A", description = "A subject, as mesinfos identity review names it.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other subject.")
    private String second;

    Answers.Pair named() throws CallerMistakeException {
        if (!Answers.isDigest(first) || !Answers.isDigest(second) || first.equals(second)) {
            throw new CallerMistakeException("Expected two different subjects of 32 hexadecimal digits, as mesinfos"
                    + " identity review names them.");
        }
        return Answers.Pair.of(first, second);
    }
}
