package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.ScannedFile;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.SnapshotReading;

/**
 * Coders of all element classes of the pipeline.
 *
 * <p>Without registration, Beam would encode a generated Avro class with Java serialisation.
 */
final class ElementCoders {

    private static final List<Class<? extends SpecificRecordBase>> TYPES = List.of(
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

    private ElementCoders() {}

    /** Registers the coder of every element class with a pipeline. */
    static void register(Pipeline pipeline) {
        CoderRegistry registry = pipeline.getCoderRegistry();
        TYPES.forEach(type -> register(registry, type));
    }

    private static <T extends SpecificRecordBase> void register(CoderRegistry registry, Class<T> type) {
        registry.registerCoderForClass(type, coder(type));
    }

    /** Returns the coder of an element class. */
    static <T extends SpecificRecordBase> Coder<T> coder(Class<T> type) {
        return new ElementCoder<>(type);
    }
}
