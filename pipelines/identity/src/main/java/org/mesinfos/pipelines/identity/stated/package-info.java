/** Collections of statements of sources, without duplicates and independent of the order of files. */
package org.mesinfos.pipelines.identity.stated;
