package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** Place to which generated deliveries are written: a folder, or memory. */
public interface DeliveryTarget {

    /**
     * Creates a file.
     *
     * @param delivery name of the delivery; if the file has the same name, the delivery is this file alone, directly
     *     under its organisation
     * @return stream to be closed by the caller
     */
    OutputStream create(String organisation, String delivery, String file) throws IOException;
}
