package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.mesinfos.pipelines.identity.profiles.ProfileFile;
import org.mesinfos.pipelines.identity.profiles.Profiles;
import org.mesinfos.records.SubjectKind;

/**
 * Which references are of one person by model and answers, beyond what registry and links say. Not to be changed.
 *
 * @param model text of the model's file
 * @param answers what the operator says
 * @param joined for each id that is part of another person, that person's id
 * @param members references that are somebody's by the model, sorted
 * @param reviews pairs of subjects that an operator should look at, sorted
 * @param profiles what it was decided from, as {@link ProfileFile} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: handed on and written.
public record People(
        String model,
        Answers answers,
        SortedMap<String, String> joined,
        List<Member> members,
        List<Review> reviews,
        byte[] profiles) {

    /**
     * A reference and whose it is.
     *
     * @param reference normalised
     */
    record Member(String organisation, SubjectKind kind, String reference, String person)
            implements Comparable<Member> {
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
     * @param pair the subjects, by digest
     * @param firstOrganisation whose the first is
     * @param secondOrganisation whose the second is
     * @param logOdds logarithm, base 2, of the odds that they are one person
     */
    public record Review(Answers.Pair pair, String firstOrganisation, String secondOrganisation, float logOdds)
            implements Comparable<Review> {
        @Override
        public int compareTo(Review other) {
            return pair.compareTo(other.pair);
        }
    }

    /** What it was decided from. */
    public Profiles statements() throws IOException {
        return ProfileFile.read(profiles);
    }

    /** How many ids were joined, and nothing of anybody. */
    @Override
    public String toString() {
        return "People: " + joined.size() + " joined, " + reviews.size() + " to review";
    }
}
