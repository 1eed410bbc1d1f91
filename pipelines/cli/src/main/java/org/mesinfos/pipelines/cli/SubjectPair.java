package org.mesinfos.pipelines.cli;

import org.mesinfos.pipelines.identity.ReviewAnswers;
import picocli.CommandLine.Parameters;

/** Parameters that name two subjects, shared by several commands. */
final class SubjectPair {

    @Parameters(index = "0", paramLabel = "A", description = "A subject, as printed by mesinfos identity review.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other subject.")
    private String second;

    /** Returns whether both parameters look like subjects of {@code identity review}. */
    boolean areDigests() {
        return ReviewAnswers.isDigest(first) && ReviewAnswers.isDigest(second);
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }

    ReviewAnswers.DigestPair digestPair() {
        if (!ReviewAnswers.isDigest(first) || !ReviewAnswers.isDigest(second) || first.equals(second)) {
            throw new InvalidUsageException("Expected two different subjects of 32 hexadecimal digits, as printed by"
                    + " mesinfos identity review.");
        }
        return ReviewAnswers.DigestPair.of(first, second);
    }
}
