package org.mesinfos.pipelines.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReviewAnswers.DigestPair;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowAttribution.SinglePerson;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;

/** Check whether the next run can apply an answer, by what the last run knew. */
final class AnswerCheck {

    private final IdentityEvidence evidence;
    private final LinkedPeople people;
    private final IdentityTable owners;
    private final SubjectDigests digests;

    /**
     * @param evidence evidence of the last run
     * @param people the persons that it linked
     * @param snapshots all snapshot deliveries
     */
    AnswerCheck(IdentityEvidence evidence, LinkedPeople people, SnapshotHistory snapshots, SubjectDigests digests) {
        this.evidence = evidence;
        this.people = people;
        this.digests = digests;
        this.owners = IdentityTable.build(
                new IdentityEvidence(
                        evidence.keyFingerprint(),
                        evidence.registry(),
                        evidence.links(),
                        Optional.empty(),
                        evidence.rules(),
                        evidence.consents()),
                PersonKey.unknown(digests),
                snapshots);
    }

    /**
     * Returns the reasons for which an answer has no effect.
     *
     * @param profiles profile data of all customers
     */
    Set<AnswerObstacle> obstacles(DigestPair pair, MatchDecision decision, ProfileStatements profiles) {
        Optional<ProfileStatement> first = statement(profiles, pair.first());
        Optional<ProfileStatement> second = statement(profiles, pair.second());
        if (first.isEmpty() || second.isEmpty()) {
            return EnumSet.of(AnswerObstacle.UNKNOWN_SUBJECT);
        }
        Set<AnswerObstacle> obstacles = EnumSet.noneOf(AnswerObstacle.class);
        RowAttribution owner = owner(first.get());
        RowAttribution other = owner(second.get());
        boolean onePerson = owner instanceof SinglePerson && owner.equals(other);
        if (decision == MatchDecision.DIFFERENT && onePerson) {
            obstacles.add(AnswerObstacle.ONE_PERSON);
        }
        if (decision == MatchDecision.SAME && !onePerson && isRegistered(owner) && isRegistered(other)) {
            obstacles.add(AnswerObstacle.TWO_PERSONS);
        }
        if (!isVerified(first.get()) || !isVerified(second.get())) {
            obstacles.add(AnswerObstacle.NOT_VERIFIED);
        }
        if (decision == MatchDecision.SAME
                && people.answers().decision(pair).equals(Optional.of(MatchDecision.DIFFERENT))) {
            obstacles.add(AnswerObstacle.OTHER_ANSWER);
        }
        return obstacles;
    }

    private Optional<ProfileStatement> statement(ProfileStatements profiles, String digest) {
        return profiles.stream()
                .filter(statement -> digests.of(statement.organisation(), Optional.of(statement.subject()))
                        .equals(digest))
                .findFirst();
    }

    private RowAttribution owner(ProfileStatement statement) {
        return owners.resolve(statement.organisation(), Optional.of(statement.subject()));
    }

    private boolean isRegistered(RowAttribution owner) {
        return owner instanceof SinglePerson person && evidence.registry().names(person.id());
    }

    private boolean isVerified(ProfileStatement statement) {
        return people.verified().contains(statement.organisation());
    }
}
