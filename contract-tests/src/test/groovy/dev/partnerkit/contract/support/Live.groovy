package dev.partnerkit.contract.support

import java.lang.annotation.ElementType
import java.lang.annotation.Retention
import java.lang.annotation.RetentionPolicy
import java.lang.annotation.Target as On

/** Marks a spec whose statements hold on any server of a vendor, whatever data it holds: it only reads. */
@Retention(RetentionPolicy.RUNTIME)
@On(ElementType.TYPE)
@interface Live {

    Vendor value()
}
