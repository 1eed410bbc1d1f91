package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.rows.RowBatch;

final class BlockCoderTest {

    private static final Coder<Block<RowBatch>> CODER = ElementCoders.blocks(RowBatch.class);

    @Test
    void decodesWhatItEncoded() throws Exception {
        CoderProperties.coderDecodeEncodeEqual(CODER, TestStore.block(TestStore.rows("A1", "A2")));
        CoderProperties.coderDecodeEncodeEqual(CODER, Block.of(new byte[0]));
    }

    @Test
    void isDeterministic() throws Exception {
        CODER.verifyDeterministic();
        CoderProperties.coderDeterministic(CODER, Block.of(new byte[] {1, 2}), Block.of(new byte[] {1, 2}));
        CoderProperties.coderConsistentWithEquals(CODER, Block.of(new byte[] {1, 2}), Block.of(new byte[] {1, 3}));
        CoderProperties.coderSerializable(CODER);
    }

    @Test
    void isInferredFromTheTypeOfTheValues() throws CannotProvideCoderException {
        Pipeline pipeline = Pipeline.create();
        ElementCoders.register(pipeline);

        assertThat(pipeline.getCoderRegistry().getCoder(new TypeDescriptor<KV<Integer, Block<Edges>>>() {}))
                .isInstanceOfSatisfying(
                        KvCoder.class,
                        coder -> assertThat(coder.getValueCoder())
                                .isEqualTo(ElementCoders.blocks(Edges.class))
                                .isNotEqualTo(CODER));
    }

    @Test
    void refusesValuesOutsideOfBlocks() throws CannotProvideCoderException {
        Pipeline pipeline = Pipeline.create();
        ElementCoders.register(pipeline);
        Coder<Edges> single = pipeline.getCoderRegistry().getCoder(TypeDescriptor.of(Edges.class));

        assertThatThrownBy(() -> CoderProperties.coderDecodeEncodeEqual(single, new Edges()))
                .hasMessageContaining("Edges travels in blocks only");
    }

    @Test
    void codecDecodesEqualRecordsFromEqualBytes() {
        BlockCodec<RowBatch> codec = new BlockCodec<>(RowBatch.class);
        Block<RowBatch> block = TestStore.block(TestStore.rows("A1"), TestStore.rows("A2"));

        assertThat(codec.decode(block)).containsExactly(TestStore.rows("A1"), TestStore.rows("A2"));
        assertThat(codec.decode(List.of(block, block))).hasSize(4);
        assertThat(TestStore.block(TestStore.rows("A1"), TestStore.rows("A2"))).isEqualTo(block);
    }
}
