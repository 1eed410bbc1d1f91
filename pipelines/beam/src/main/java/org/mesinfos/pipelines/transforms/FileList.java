package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that emits the files of a list, which a worker reads from an encrypted work file of the run: names of delivered files may
 * contain personal data, and do not belong in the job graph.
 *
 * @param <T> class of the files
 */
final class FileList<T extends SpecificRecordBase> extends PTransform<PBegin, PCollection<T>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final String workFile;
    private final Class<T> type;

    /**
     * @param store store of the run
     * @param workFile name of the work file
     * @param type class of the files
     */
    FileList(WorkerStore store, String workFile, Class<T> type) {
        this.store = store;
        this.workFile = workFile;
        this.type = type;
    }

    /** Writes the work file. To be called by the driver before the pipeline starts. */
    void share(List<T> files) throws IOException {
        store.content()
                .writeWorkFile(
                        store.runId(),
                        workFile,
                        new BlockCodec<>(type).encode(files).bytes());
    }

    @Override
    public PCollection<T> expand(PBegin begin) {
        return begin.apply("Name", Create.of(workFile))
                .apply("Read", ParDo.of(new Read<>(store, type)))
                .setCoder(ElementCoders.coder(type));
    }

    static final class Read<T extends SpecificRecordBase> extends DoFn<String, T> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final Class<T> type;

        Read(WorkerStore store, Class<T> type) {
            this.store = store;
            this.type = type;
        }

        @ProcessElement
        public void read(@Element String workFile, OutputReceiver<T> output) throws IOException {
            byte[] list = store.content().readWorkFile(store.runId(), workFile);
            new BlockCodec<>(type).decode(Block.<T>of(list)).forEach(output::output);
        }
    }
}
