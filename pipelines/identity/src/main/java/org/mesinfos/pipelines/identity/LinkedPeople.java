package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.records.SubjectKind;

/**
 * The result of linking people with a model and review answers, in addition to registry and links. Must not be
 * modified.
 *
 * @param model text of the model file
 * @param answers the operator's review answers
 * @param mergedIds ids that are merged into another person, with the id of that person
 * @param members references that the model attributes to a person, sorted
 * @param reviews pairs of subjects for clerical review, sorted
 * @param profiles all profile statements, as {@link ProfileFile} writes them
 * @param verified the organisations whose profiles took part
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and written.
public record LinkedPeople(
        String model,
        ReviewAnswers answers,
        SortedMap<String, String> mergedIds,
        List<Member> members,
        List<Review> reviews,
        byte[] profiles,
        VerifiedOrganisations verified) {

    /** Creates the result of linking people by the profiles of all organisations. */
    LinkedPeople(
            String model,
            ReviewAnswers answers,
            SortedMap<String, String> mergedIds,
            List<Member> members,
            List<Review> reviews,
            byte[] profiles) {
        this(model, answers, mergedIds, members, reviews, profiles, VerifiedOrganisations.all());
    }

    /** Returns a copy with the organisations whose profiles took part. */
    public LinkedPeople withVerified(VerifiedOrganisations organisations) {
        return new LinkedPeople(model, answers, mergedIds, members, reviews, profiles, organisations);
    }

    /**
     * A reference and the person to whom it is attributed.
     *
     * @param reference normalised reference
     */
    record Member(String organisation, SubjectKind kind, String reference, String person)
            implements Comparable<Member> {
        Subject subject() {
            return new Subject(kind, reference);
        }

        @Override
        public int compareTo(Member other) {
            int order = organisation.compareTo(other.organisation);
            order = order == 0 ? kind.compareTo(other.kind) : order;
            return order == 0 ? reference.compareTo(other.reference) : order;
        }
    }

    /**
     * Two subjects that may be of one person.
     *
     * @param pair digests of the subjects
     * @param firstOrganisation organisation of the first subject
     * @param secondOrganisation organisation of the second subject
     * @param logOdds log2 of the odds that they are of one person
     */
    public record Review(
            ReviewAnswers.DigestPair pair, String firstOrganisation, String secondOrganisation, float logOdds)
            implements Comparable<Review> {
        @Override
        public int compareTo(Review other) {
            return pair.compareTo(other.pair);
        }
    }

    /** Returns the references that the model attributes to people, by person who has any and by organisation. */
    public Map<String, Map<String, List<Subject>>> subjects(Set<String> people) {
        Map<String, Map<String, List<Subject>>> subjects = new HashMap<>();
        members.stream()
                .filter(member -> people.contains(member.person()))
                .forEach(member -> subjects.computeIfAbsent(member.person(), first -> new HashMap<>())
                        .computeIfAbsent(member.organisation(), first -> new ArrayList<>())
                        .add(member.subject()));
        return subjects;
    }

    /** Decodes all profile statements, of verified and of other organisations. */
    public ProfileStatements statements() throws IOException {
        return ProfileFile.read(profiles);
    }

    /** Returns counts only, since the content is personal data. */
    @Override
    public String toString() {
        return "People: " + mergedIds.size() + " joined, " + reviews.size() + " to review";
    }
}
