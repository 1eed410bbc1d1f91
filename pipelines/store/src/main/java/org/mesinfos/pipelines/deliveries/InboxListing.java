package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * What stands in an inbox.
 *
 * @param files the files of every delivery that is complete
 * @param waiting the deliveries that are not taken yet, with the reason
 */
public record InboxListing(List<InboxFile> files, List<WaitingDrop> waiting) {

    public InboxListing {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }
}
