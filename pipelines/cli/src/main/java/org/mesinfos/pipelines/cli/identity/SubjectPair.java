package org.mesinfos.pipelines.cli.identity;

import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.SubjectDigests;
import picocli.CommandLine.Parameters;

/** Parameters that name two subjects, shared by several commands. */
final class SubjectPair {

    @Parameters(index = "0", paramLabel = "A", description = "A subject, " + SubjectName.DESCRIPTION)
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other subject.")
    private String second;

    /** Returns whether both parameters name subjects, and not an organisation and one of its references. */
    boolean areSubjects() {
        return SubjectName.isName(first) && SubjectName.isName(second);
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }

    ReviewAnswers.DigestPair digestPair(SubjectDigests digests) {
        String one = SubjectName.digest(first, digests);
        String other = SubjectName.digest(second, digests);
        if (one.equals(other)) {
            throw new InvalidUsageException("Expected two different subjects, found the same one twice.");
        }
        return ReviewAnswers.DigestPair.of(one, other);
    }
}
