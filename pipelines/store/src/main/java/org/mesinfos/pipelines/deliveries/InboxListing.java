package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * Listing of the deliveries in an inbox.
 *
 * @param files files of all complete deliveries
 * @param waiting deliveries that are not taken yet, with the reason
 */
public record InboxListing(List<InboxFile> files, List<WaitingDrop> waiting) {

    public InboxListing {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }
}
