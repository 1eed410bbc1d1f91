package org.mesinfos.pipelines.lineage;

import java.io.IOException;

/** Receiver of the OpenLineage events of a run: a file or a collector. */
interface LineageTarget {

    /** Returns the form in which events for this target name delivered files. */
    FileNaming naming();

    /**
     * Delivers an event.
     *
     * @param type type of the event, for messages
     * @param event one line of JSON
     * @throws IOException if the run has to fail because of it
     */
    void send(EventType type, String event) throws IOException;
}
