package org.mesinfos.pipelines.cli.identity;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.identity.SubjectDigests;

/** Names of subjects as an operator types them: a digest, or an organisation and its customer reference. Stateless. */
final class SubjectName {

    static final String DESCRIPTION = "as printed by mesinfos identity review, or organisation:reference.";

    private SubjectName() {}

    /** Returns whether a text has the form of a subject: a digest, or an organisation, a colon and a reference. */
    static boolean isName(String text) {
        int colon = text.indexOf(':');
        return ReviewAnswers.isDigest(text) || (colon > 0 && colon < text.length() - 1);
    }

    /**
     * Returns the digest of a subject.
     *
     * @throws InvalidUsageException if the text is neither a digest nor an organisation and a reference
     */
    static String digest(String text, SubjectDigests digests) {
        if (ReviewAnswers.isDigest(text)) {
            return text;
        }
        int colon = text.indexOf(':');
        if (!isName(text)) {
            throw new InvalidUsageException("Expected two different subjects: the digest as printed by"
                    + " mesinfos identity review, or organisation:reference.");
        }
        return digests.of(text.substring(0, colon), Optional.of(Subject.customer(text.substring(colon + 1))));
    }
}
