package org.mesinfos.pipelines.cli.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.identity.ReviewAnswers.DigestPair;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.run.AnswerObstacle;
import org.mesinfos.pipelines.run.StoredIdentity;

/** Refusal of answers that cannot have an effect, and warnings of those that may have none. Stateless. */
final class AnswerObstacles {

    private static final Set<AnswerObstacle> REFUSED =
            EnumSet.of(AnswerObstacle.UNKNOWN_SUBJECT, AnswerObstacle.ONE_PERSON);

    private AnswerObstacles() {}

    /**
     * Prints a warning for each reason for which the next run may not apply an answer, and returns whether there is none.
     *
     * @throws InvalidUsageException if the next run cannot apply it
     */
    static boolean check(StoredIdentity stored, DigestPair pair, MatchDecision decision, PrintWriter out)
            throws IOException {
        Set<AnswerObstacle> obstacles = stored.obstacles(pair, decision);
        for (AnswerObstacle obstacle : obstacles) {
            if (REFUSED.contains(obstacle)) {
                throw new InvalidUsageException("Nothing is stored: " + text(obstacle));
            }
        }
        obstacles.forEach(obstacle -> out.println("Warning: " + text(obstacle)));
        return obstacles.isEmpty();
    }

    private static String text(AnswerObstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN_SUBJECT ->
                "no delivery states the name of one of these subjects. Check organisation and reference; of"
                        + " organisation:reference, the reference is that of a customer.";
            case ONE_PERSON ->
                "the registry or the links of an organisation make both one person, and have precedence over answers."
                        + " Correct the registry, or the deliveries of the organisation.";
            case TWO_PERSONS -> "the registry makes them two persons, and has precedence over answers.";
            case NOT_VERIFIED ->
                "the organisation of a subject was not verified in the last run. The answer has no effect until it is.";
            case OTHER_ANSWER ->
                "by an answer, they were two people in the last run. If the file of answers in the settings has it,"
                        + " change it there: it has precedence.";
        };
    }
}
