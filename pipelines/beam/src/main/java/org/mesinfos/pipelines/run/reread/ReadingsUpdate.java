package org.mesinfos.pipelines.run.reread;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.FileLayout;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;

/**
 * Computation of the file readings of a new snapshot. A {@link FileReading} records the rules by which a file was read.
 * Files that the run has read get a new one; the other files keep that of the snapshot before.
 */
public final class ReadingsUpdate {

    private final Settings settings;
    private final RuleFingerprints rules;
    private final ContentStore content;
    private final Suppression suppression;

    public ReadingsUpdate(Settings settings, RuleFingerprints rules, ContentStore content, Suppression suppression) {
        this.suppression = suppression;
        this.settings = settings;
        this.rules = rules;
        this.content = content;
    }

    /**
     * Returns the readings after a run.
     *
     * @param before readings before the run
     * @param deliveries deliveries of the store after the run
     */
    public FileReadings readings(
            FileReadings before, RereadPlan again, List<RunFact> facts, Collection<DeliveryEntry> deliveries)
            throws IOException {
        Map<String, SourceFile> read = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.SEEN
                    && Objects.requireNonNull(fact.getSeen(), "a SEEN fact has its delivery")
                                    .getStatus()
                            == DeliveryStatus.TAKEN) {
                fact.getSeen().getFiles().forEach(file -> read.put(key(file.getDelivery(), file.getSha256()), file));
            }
        }
        Map<String, FileLayout> layouts = new TreeMap<>();
        for (RunFact fact : facts) {
            fact.getLayouts().forEach(layout -> layouts.put(key(fact.getName(), layout.getSha256()), layout));
        }
        again.files().forEach(file -> read.put(key(file.getDelivery(), file.getSha256()), file));
        List<FileReading> after = new ArrayList<>();
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry entry : delivery.files()) {
                String key = key(delivery.id(), entry.sha256());
                SourceFile file = read.get(key);
                if (file == null) {
                    Optional.ofNullable(again.unaffected().get(key))
                            .or(() -> before.find(delivery.id(), entry.sha256()))
                            .map(this::underPolicy)
                            .ifPresent(after::add);
                } else {
                    FileLayout layout = layouts.getOrDefault(key, new FileLayout(entry.sha256(), List.of(), ""));
                    after.add(FileReading.newBuilder(reading(file, delivery, entry))
                            .setLearnt(layout.getLearnt())
                            .setContext(layout.getContext())
                            .build());
                }
            }
        }
        return FileReadings.of(after);
    }

    private FileReading underPolicy(FileReading reading) {
        return settings.originals() == OriginalsPolicy.KEEP || !reading.getKept()
                ? reading
                : FileReading.newBuilder(reading).setKept(false).build();
    }

    private FileReading reading(SourceFile file, DeliveryEntry delivery, FileEntry entry) throws IOException {
        OrganisationSettings organisation = settings.organisation(delivery.organisation());
        return FileReading.newBuilder()
                .setFile(SourceFile.newBuilder(file)
                        .setUri("")
                        .setName("")
                        .setConnector(null)
                        .setChunks(null)
                        .setCustomer(
                                file.getCustomer() == null
                                        ? null
                                        : suppression.sealedCustomer(delivery.organisation(), file.getCustomer()))
                        .build())
                .setReader(rules.reader(entry.connector(), organisation))
                .setSelection(rules.selection(organisation))
                .setKept(settings.originals() == OriginalsPolicy.KEEP
                        && content.findOriginal(entry.sha256()).isPresent())
                .build();
    }

    private static String key(String delivery, String sha256) {
        return delivery + "/" + sha256;
    }
}
