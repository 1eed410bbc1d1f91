/** The tables that derived values are taken from: what they are, of which version, and their lines. */
package org.mesinfos.pipelines.enrich.reference;
