package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.BlockInputStream;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that keeps the original of each file in the store and distributes the files to the workers. The file is
 * then read from the store, so that the bytes parsed are those that were hashed and kept.
 *
 * <p>Files of equal content, which several organisations may deliver, are in one group, and one call keeps them. Two
 * calls at once could both find that the original is missing; the second would then replace it by other encrypted bytes
 * while the first is read.
 */
final class KeepOriginals extends PTransform<PCollection<SourceFile>, PCollection<SourceFile>> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final int groups;

    /** @param groups number of groups in which files are distributed to the workers */
    KeepOriginals(WorkerStore store, int groups) {
        this.store = store;
        this.groups = groups;
    }

    @Override
    public PCollection<SourceFile> expand(PCollection<SourceFile> files) {
        return files.apply("AssignGroups", ParDo.of(byContent(groups)))
                .setCoder(KvCoder.of(VarIntCoder.of(), files.getCoder()))
                .apply("GroupEqualFiles", GroupByKey.create())
                .apply("Keep", ParDo.of(new Keep(store)))
                .setCoder(files.getCoder());
    }

    /** Returns the step that assigns files of equal content to one group. */
    static ReshuffleIntoGroups.AssignGroup<SourceFile> byContent(int groups) {
        return new ReshuffleIntoGroups.AssignGroup<>(
                groups, file -> file.getSha256().hashCode());
    }

    static final class Keep extends DoFn<KV<Integer, Iterable<SourceFile>>, SourceFile> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;

        Keep(WorkerStore store) {
            this.store = store;
        }

        @ProcessElement
        public void keep(@Element KV<Integer, Iterable<SourceFile>> group, OutputReceiver<SourceFile> output)
                throws IOException {
            for (SourceFile file : group.getValue()) {
                output.output(kept(file));
            }
        }

        private SourceFile kept(SourceFile file) throws IOException {
            if (OriginalFile.isOriginal(file.getUri()) || isRedacted(file)) {
                return file;
            }
            String uri = uri(file);
            // Reading an unkept file for its rows fails too, which leaves its delivery waiting with the reason.
            return uri.equals(file.getUri())
                    ? file
                    : SourceFile.newBuilder(file).setUri(uri).setChunks(null).build();
        }

        /**
         * Returns whether an erasure redacted or destroyed the file before another delivery brought it again. Rows of the
         * kept file may be blank, and stay so; the rows of that delivery are those that it delivered.
         */
        private boolean isRedacted(SourceFile file) {
            return store.snapshot().erased().files().containsKey(file.getSha256());
        }

        /** Keeps the original and returns its location; that of the delivered file if it cannot be read. */
        private String uri(SourceFile file) throws IOException {
            ReadFailure failure = new ReadFailure();
            try (InputStream delivered = failure.watch(SourceFileConversion.content(file))) {
                return store.content().keepOriginal(file.getSha256(), delivered);
            } catch (Throwable problem) { // Even an exhausted heap is caused by the file that is read.
                if (!failure.occurred) {
                    throw problem;
                }
                return file.getUri();
            }
        }
    }

    /** Observer of whether reading delivered bytes fails, in contrast to writing the original. */
    private static final class ReadFailure {

        private boolean occurred;

        InputStream watch(SourceContent content) throws IOException {
            occurred = true;
            InputStream delivered = content.open(0);
            occurred = false;
            return new BlockInputStream() {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    try {
                        return delivered.read(target, offset, length);
                    } catch (IOException | RuntimeException | Error e) {
                        occurred = true;
                        throw e;
                    }
                }

                @Override
                public void close() throws IOException {
                    delivered.close();
                }
            };
        }
    }
}
