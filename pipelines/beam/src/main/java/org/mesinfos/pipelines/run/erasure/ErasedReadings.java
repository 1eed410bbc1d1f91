package org.mesinfos.pipelines.run.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.identity.Suppression;

/**
 * Lists of read files without the customer references of erased people. Those of deliveries with unexplained rows get no rules,
 * so that the next run reads the files again.
 */
final class ErasedReadings {

    private final Suppression suppression;
    private final SortedSet<String> unexplained;

    /** @param unexplained deliveries with rows that no journal of an erasure explains */
    ErasedReadings(Suppression suppression, SortedSet<String> unexplained) {
        this.suppression = suppression;
        this.unexplained = unexplained;
    }

    FileReadings of(FileReadings readings) {
        List<FileReading> erased = new ArrayList<>();
        for (FileReading reading : readings.all()) {
            FileReading sealed = sealed(reading);
            erased.add(
                    unexplained.contains(sealed.getFile().getDelivery())
                            ? FileReading.newBuilder(sealed).setReader("").build()
                            : sealed);
        }
        return FileReadings.of(erased);
    }

    private FileReading sealed(FileReading reading) {
        SourceFile file = reading.getFile();
        if (file.getCustomer() == null) {
            return reading;
        }
        String customer = suppression.sealedCustomer(file.getOrganisation(), file.getCustomer());
        return FileReading.newBuilder(reading)
                .setFile(SourceFile.newBuilder(file).setCustomer(customer).build())
                .build();
    }
}
