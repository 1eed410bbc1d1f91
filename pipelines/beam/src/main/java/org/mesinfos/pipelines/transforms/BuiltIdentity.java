package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link BuildIdentity}.
 *
 * @param state identity state of this run, one element
 * @param reattributed {@linkplain HolderKey keys} of the holders whose stored rows must be attributed again, by shard
 */
record BuiltIdentity(PCollection<IdentityState> state, PCollection<KV<String, String>> reattributed)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(state, reattributed);
    }
}
