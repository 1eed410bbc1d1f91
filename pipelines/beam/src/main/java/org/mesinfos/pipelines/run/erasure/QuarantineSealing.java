package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.ReplayContext;

/** Replacement of erased people's customer references in the details of quarantined files by seals. */
final class QuarantineSealing {

    private final ContentStore content;
    private final Suppression suppression;

    QuarantineSealing(ContentStore content, Suppression suppression) {
        this.content = content;
        this.suppression = suppression;
    }

    /** Seals the references of deliveries that are about a single erased person. */
    void seal(SnapshotDraft draft) throws IOException {
        for (DeliveryEntry delivery : draft.deliveries()) {
            List<FileEntry> files = new ArrayList<>();
            for (FileEntry file : delivery.files()) {
                files.add(sealed(delivery, file));
            }
            if (!files.equals(delivery.files())) {
                draft.put(delivery.withFiles(files));
            }
        }
    }

    private FileEntry sealed(DeliveryEntry delivery, FileEntry file) throws IOException {
        if (file.quarantine().isEmpty()) {
            return file;
        }
        QuarantineDetails details =
                content.readQuarantineDetails(file.quarantine().get());
        ReplayContext context = details.deliveredAs();
        Optional<String> sealed =
                context.customer().map(reference -> suppression.sealedCustomer(delivery.organisation(), reference));
        if (sealed.equals(context.customer())) {
            return file;
        }
        return file.withQuarantine(content.writeQuarantineDetails(new QuarantineDetails(
                details.sha256(),
                details.organisation(),
                details.connector(),
                details.connectorVersion(),
                details.rejections(),
                details.candidates(),
                new ReplayContext(context.encoding(), sealed, context.mode(), context.sequence()))));
    }
}
