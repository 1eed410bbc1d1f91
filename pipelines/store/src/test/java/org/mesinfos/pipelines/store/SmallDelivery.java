package org.mesinfos.pipelines.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntries;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.ReplayContext;

/**
 * A delivery of one file with lines {@code person value}. A line {@code ? value} is held, a line with the prefix
 * {@code !} is rejected.
 *
 * @param organisation the organisation that delivers
 * @param lines the lines of the file
 */
record SmallDelivery(String organisation, List<String> lines) {

    private static final ReplayContext AS_DELIVERED =
            new ReplayContext("UTF-8", Optional.empty(), Optional.empty(), OptionalLong.empty());

    static SmallDelivery of(String organisation, String... lines) {
        return new SmallDelivery(organisation, List.of(lines));
    }

    byte[] bytes() {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    String id() {
        String content = organisation + "\n" + Digests.sha256(bytes());
        return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    List<String> accepted() {
        return lines.stream().filter(line -> !line.startsWith("!")).toList();
    }

    QuarantineDetails quarantine() {
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("!")) {
                rejections.add(new Rejection(
                        RejectionReason.INVALID_VALUE, Locator.line(i + 1L), "amount", "3 letters", "a number"));
            }
        }
        Collections.reverse(rejections);
        return new QuarantineDetails(
                Digests.sha256(bytes()), organisation, organisation + "/lines", 1, rejections, List.of(), AS_DELIVERED);
    }

    DeliveryEntry entry(Optional<ContentFile> quarantine) {
        long rejected = quarantine().rejections().size();
        Map<RejectionReason, Long> reasons = rejected > 0 ? Map.of(RejectionReason.INVALID_VALUE, rejected) : Map.of();
        FileEntry file = FileEntries.of(Digests.sha256(bytes()))
                .bytes(bytes().length)
                .connector(organisation + "/lines")
                .rows(lines.size(), accepted().size())
                .rejected(reasons)
                .quarantine(quarantine)
                .entry();
        return new DeliveryEntry(id(), organisation, DeliveryMode.APPEND, 0, List.of(file));
    }
}
