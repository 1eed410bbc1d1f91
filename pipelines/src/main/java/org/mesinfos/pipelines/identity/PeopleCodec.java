package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.SubjectKind;

/** Evidence with people as bytes: around the bytes that evidence has without them. Stateless. */
final class PeopleCodec {

    /** Marker and fingerprint of the schema, with which every message begins. */
    private static final int HEADER_BYTES = 10;

    private static final byte[] HEADER = Arrays.copyOf(
            encode(new EncodedPeople(
                    ByteBuffer.allocate(0), "", "", List.of(), List.of(), List.of(), ByteBuffer.allocate(0))),
            HEADER_BYTES);

    private PeopleCodec() {}

    /** Whether bytes hold people. */
    static boolean holdsPeople(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && Arrays.equals(bytes, 0, HEADER_BYTES, HEADER, 0, HEADER_BYTES);
    }

    static byte[] write(byte[] evidence, People people) {
        return encode(new EncodedPeople(
                ByteBuffer.wrap(evidence),
                people.model(),
                people.answers().text(),
                people.joined().entrySet().stream()
                        .map(entry -> new EncodedJoined(entry.getKey(), entry.getValue()))
                        .toList(),
                people.members().stream()
                        .map(member -> new EncodedMember(
                                member.organisation(),
                                RowSubjectKind.valueOf(member.kind().name()),
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

    static EncodedPeople decode(byte[] bytes) throws IOException {
        try {
            return new BinaryMessageDecoder<EncodedPeople>(SpecificData.get(), EncodedPeople.getClassSchema())
                    .decode(bytes);
        } catch (RuntimeException damaged) {
            throw new IOException("The identity evidence is damaged or of a newer version", damaged);
        }
    }

    static byte[] evidence(EncodedPeople encoded) {
        return bytes(encoded.getEvidence());
    }

    static People people(EncodedPeople encoded) throws IOException {
        SortedMap<String, String> joined = new TreeMap<>();
        encoded.getJoined().forEach(entry -> joined.put(entry.getId(), entry.getPerson()));
        return new People(
                encoded.getModel(),
                Answers.parse("The answers in the identity evidence", encoded.getAnswers()),
                joined,
                encoded.getMembers().stream()
                        .map(member -> new People.Member(
                                member.getOrganisation(),
                                SubjectKind.valueOf(member.getSubjectKind().name()),
                                member.getReference(),
                                member.getPerson()))
                        .toList(),
                encoded.getReviews().stream()
                        .map(review -> new People.Review(
                                new Answers.Pair(review.getFirst(), review.getSecond()),
                                review.getFirstOrganisation(),
                                review.getSecondOrganisation(),
                                review.getLogOdds()))
                        .toList(),
                bytes(encoded.getProfiles()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static byte[] encode(EncodedPeople encoded) {
        try {
            ByteBuffer bytes = new BinaryMessageEncoder<EncodedPeople>(
                            SpecificData.get(), EncodedPeople.getClassSchema())
                    .encode(encoded);
            return bytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }
}
