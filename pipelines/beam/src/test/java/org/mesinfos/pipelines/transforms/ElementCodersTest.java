package org.mesinfos.pipelines.transforms;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SnapshotState;

final class ElementCodersTest {

    static Stream<SpecificRecordBase> elements() {
        Delivery delivery = new Delivery("id", "bank", List.of("drop"), DeliveryStatus.KNOWN, List.of(), 0L, null);
        return Stream.of(
                delivery,
                new IdentityState(
                        "path",
                        "hash",
                        1L,
                        List.of(new SnapshotState("bank", "bank/c", "id", 2L, 19_000, true, List.of("k1"), "k2")),
                        null),
                new PersonOutcome("ana", ByteBuffer.wrap(new byte[] {1}), List.of(7L), true, List.of()),
                RunFacts.seen(delivery),
                RunFacts.released("0a"),
                new SnapshotReading(
                        "bank",
                        "id",
                        "bank/c",
                        3L,
                        true,
                        2L,
                        1L,
                        List.of("digest"),
                        false,
                        "k2",
                        "hash",
                        null,
                        List.of(19_000),
                        null));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void decodesWhatItEncoded(SpecificRecordBase element) throws Exception {
        check(element);
    }

    private static <T extends SpecificRecordBase> void check(T element) throws Exception {
        @SuppressWarnings("unchecked") // The class of an object of type T.
        Class<T> type = (Class<T>) element.getClass();
        Coder<T> coder = ElementCoders.coder(type);
        CoderProperties.coderDecodeEncodeEqual(coder, element);
        CoderProperties.coderDeterministic(coder, element, type.cast(element));
        CoderProperties.coderSerializable(coder);
        coder.verifyDeterministic();
    }
}
