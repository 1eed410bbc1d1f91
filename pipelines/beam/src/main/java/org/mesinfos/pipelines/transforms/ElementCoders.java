package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.ScannedFile;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.RowBatch;

/**
 * Coders of all elements of the pipeline: Avro records, and blocks.
 *
 * <p>Without registration, Beam would encode a generated Avro class with Java serialisation.
 */
public final class ElementCoders {

    private static final List<Class<? extends SpecificRecordBase>> RECORDS = List.of(
            Delivery.class,
            IdentityState.class,
            InboxFile.class,
            PersonOutcome.class,
            ReadingOutcome.class,
            ReadingTask.class,
            RunFact.class,
            ScannedFile.class,
            SnapshotReading.class,
            SourceFile.class);

    /** Classes of the values in blocks. */
    private static final List<Class<?>> BLOCKS = List.of(
            ComponentResult.class,
            Components.class,
            CutRows.class,
            Edges.class,
            HolderRows.class,
            InputRecord.class,
            KeyEntries.class,
            LinkAssertion.class,
            LinkedCounts.class,
            ProfileStatement.class,
            ReadingOutcome.class,
            RelativeCounts.class,
            RowBatch.class,
            RowRank.class,
            ScannedFile.class,
            TableRow.class,
            Totals.class);

    private ElementCoders() {}

    /** Registers the coder of every class of elements with a pipeline. */
    public static void register(Pipeline pipeline) {
        CoderRegistry registry = pipeline.getCoderRegistry();
        RECORDS.forEach(type -> registerRecord(registry, type));
        BLOCKS.forEach(type -> registerBlock(registry, type));
    }

    private static <T extends SpecificRecordBase> void registerRecord(CoderRegistry registry, Class<T> type) {
        registry.registerCoderForClass(type, coder(type));
    }

    private static <T> void registerBlock(CoderRegistry registry, Class<T> type) {
        Coder<Block<T>> coder = blocks(type);
        if (!RECORDS.contains(type)) {
            registry.registerCoderForClass(type, new BlockValueCoder<>(type));
        }
        registry.registerCoderForType(coder.getEncodedTypeDescriptor(), coder);
    }

    /** Returns the coder of blocks of values of a class. */
    static <T> Coder<Block<T>> blocks(Class<T> type) {
        return new BlockCoder<>(type);
    }

    /** Returns the coder of a class of Avro records. */
    static <T extends SpecificRecordBase> Coder<T> coder(Class<T> type) {
        return new ElementCoder<>(type);
    }
}
