package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.EncodedEnums;

/** Codec for evidence with linked people, which wraps the encoding of evidence without them. Stateless. */
final class LinkedPeopleCodec {

    private static final SingleObjectCodec<EncodedPeople> MESSAGE =
            new SingleObjectCodec<>(EncodedPeople.getClassSchema());
    private static final SingleObjectCodec<EncodedVerified> VERIFIED =
            new SingleObjectCodec<>(EncodedVerified.getClassSchema());

    private LinkedPeopleCodec() {}

    /** Tests whether bytes contain linked people. */
    static boolean containsPeople(byte[] bytes) {
        return MESSAGE.matches(bytes) || VERIFIED.matches(bytes);
    }

    /** Encodes linked people. If the profiles of all organisations took part, the organisations are not encoded. */
    static byte[] write(byte[] evidence, LinkedPeople people) {
        byte[] linked = writeWithoutVerified(evidence, people);
        return people.verified().equals(VerifiedOrganisations.all())
                ? linked
                : VERIFIED.encode(new EncodedVerified(
                        ByteBuffer.wrap(linked), List.copyOf(people.verified().ids())));
    }

    private static byte[] writeWithoutVerified(byte[] evidence, LinkedPeople people) {
        return MESSAGE.encode(new EncodedPeople(
                ByteBuffer.wrap(evidence),
                people.model(),
                people.answers().text(),
                people.mergedIds().entrySet().stream()
                        .map(entry -> new EncodedJoined(entry.getKey(), entry.getValue()))
                        .toList(),
                people.members().stream()
                        .map(member -> new EncodedMember(
                                member.organisation(),
                                EncodedEnums.encode(member.kind()),
                                member.reference(),
                                member.person()))
                        .toList(),
                people.reviews().stream()
                        .map(review -> new EncodedReview(
                                review.pair().first(),
                                review.firstOrganisation(),
                                review.pair().second(),
                                review.secondOrganisation(),
                                review.logOdds()))
                        .toList(),
                ByteBuffer.wrap(people.profiles())));
    }

    /** Returns the evidence without the linked people. */
    static byte[] evidence(byte[] bytes) throws IOException {
        return SingleObjectCodec.toBytes(decode(bytes).getEvidence());
    }

    /** Decodes linked people. */
    static LinkedPeople people(byte[] bytes) throws IOException {
        LinkedPeople people = people(decode(bytes));
        return VERIFIED.matches(bytes)
                ? people.withVerified(
                        VerifiedOrganisations.of(VERIFIED.decode(bytes).getOrganisations()))
                : people;
    }

    private static EncodedPeople decode(byte[] bytes) throws IOException {
        return MESSAGE.decode(
                VERIFIED.matches(bytes)
                        ? SingleObjectCodec.toBytes(VERIFIED.decode(bytes).getPeople())
                        : bytes);
    }

    private static LinkedPeople people(EncodedPeople encoded) throws IOException {
        SortedMap<String, String> joined = new TreeMap<>();
        encoded.getJoined().forEach(entry -> joined.put(entry.getId(), entry.getPerson()));
        return new LinkedPeople(
                encoded.getModel(),
                ReviewAnswers.parse("The answers in the identity evidence", encoded.getAnswers()),
                joined,
                encoded.getMembers().stream()
                        .map(member -> new LinkedPeople.Member(
                                member.getOrganisation(),
                                EncodedEnums.decode(member.getSubjectKind()),
                                member.getReference(),
                                member.getPerson()))
                        .toList(),
                encoded.getReviews().stream()
                        .map(review -> new LinkedPeople.Review(
                                new ReviewAnswers.DigestPair(review.getFirst(), review.getSecond()),
                                review.getFirstOrganisation(),
                                review.getSecondOrganisation(),
                                review.getLogOdds()))
                        .toList(),
                SingleObjectCodec.toBytes(encoded.getProfiles()));
    }
}
