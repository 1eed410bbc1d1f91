package org.mesinfos.pipelines.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.identity.profiles.FeatureCodec;
import org.mesinfos.pipelines.rows.AvroModels;
import org.mesinfos.records.TrustedClasses;

/** Codec for the people to link, as workers receive them. Stateless. */
final class NodeFile {

    private static final int BATCH_NODES = 1_000;
    private static final Schema WRITTEN_SCHEMA = AvroModels.withoutDocumentation(NodeBatch.getClassSchema());

    private static final CodecFactory ZSTANDARD = CodecFactory.zstandardCodec(1, true, true);

    static {
        TrustedClasses.declare();
    }

    private NodeFile() {}

    /**
     * Encodes a range of the people.
     *
     * @param from index of the first
     * @param to index after the last
     */
    static byte[] write(PersonNodes nodes, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<NodeBatch> writer =
                new DataFileWriter<>(new SpecificDatumWriter<>(NodeBatch.getClassSchema()))) {
            writer.setCodec(ZSTANDARD);
            writer.create(WRITTEN_SCHEMA, bytes);
            for (int first = from; first < to; first += BATCH_NODES) {
                writer.append(batch(nodes, first, Math.min(to, first + BATCH_NODES)));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static NodeBatch batch(PersonNodes nodes, int from, int to) {
        List<EncodedNode> encoded = new ArrayList<>();
        for (int number = from; number < to; number++) {
            PersonNode node = nodes.node(number);
            PersonFeatures features = node.features();
            encoded.add(new EncodedNode(
                    nodes.vouching(number).registered(),
                    nodes.vouching(number).organisations(),
                    FeatureCodec.texts(features),
                    FeatureCodec.addresses(features)));
        }
        // Pairs are few and may lie in any batches, so the first batch contains them all.
        return new NodeBatch(
                encoded,
                from > 0
                        ? List.of()
                        : Arrays.stream(nodes.differentPairs()).boxed().toList());
    }

    /**
     * Creates the linkage of the people.
     *
     * @param parts all parts of the people, in order
     */
    static Linkage linkage(List<byte[]> parts, TrainedModel trained) throws IOException {
        PersonTableBuilder builder = new PersonTableBuilder();
        List<PersonVouching> vouching = new ArrayList<>();
        Set<Long> differentPairs = new HashSet<>();
        for (byte[] part : parts) {
            try (DataFileReader<NodeBatch> reader = new DataFileReader<>(
                    new SeekableByteArrayInput(part), new SpecificDatumReader<>(NodeBatch.getClassSchema()))) {
                for (NodeBatch batch : reader) {
                    for (EncodedNode node : batch.getNodes()) {
                        builder.add(
                                FeatureCodec.features(node.getTexts(), node.getAddresses()),
                                PersonTable.GROUP_WITH_DUPLICATES);
                        vouching.add(new PersonVouching(node.getRegistered(), node.getOrganisations()));
                    }
                    differentPairs.addAll(batch.getDifferent());
                }
            }
        }
        PersonTable table = builder.build();
        return trained.linkage(table, new CandidatePairs(table), cannotLink(table, vouching, differentPairs));
    }

    private static CannotLink cannotLink(PersonTable table, List<PersonVouching> vouching, Set<Long> differentPairs) {
        return (a, b) -> {
            int one = table.sourceIndex(a);
            int other = table.sourceIndex(b);
            return vouching.get(one).forbidsLink(vouching.get(other))
                    || (!differentPairs.isEmpty() && differentPairs.contains(PersonNodes.packedPair(one, other)));
        };
    }
}
