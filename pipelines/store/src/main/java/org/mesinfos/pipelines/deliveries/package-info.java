/** The inbox: which deliveries stand in it, whether each is complete, and the bytes of its files. */
package org.mesinfos.pipelines.deliveries;
