package io.cdsbackup.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The calls by which a program reaches what is named at run time only: classes, their members, proxies, resources, services,
 * URL schemes. A native image has none of it unless its builder is told.
 */
final class ReflectiveCalls {

    private static final Pattern CALLED = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.Class\\.(forName|newInstance|get(Declared)?(Methods?|Fields?|Constructors?|Classes)"
                    + "|getRecordComponents|getPermittedSubclasses|getEnumConstants|getResource\\w*)",
            "java\\.lang\\.ClassLoader\\.(loadClass|defineClass|findClass|resources|get(System)?Resource\\w*)",
            "java\\.lang\\.Module\\.getResourceAsStream",
            "java\\.lang\\.System\\.load(Library)?",
            "java\\.lang\\.reflect\\.(Proxy\\.(newProxyInstance|getProxyClass)|Method\\.invoke|Constructor\\.newInstance"
                    + "|Field\\.[gs]et(Boolean|Byte|Char|Short|Int|Long|Float|Double)?|Array\\.newInstance)",
            "java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(find|unreflect|define|accessClass)\\w*",
            "java\\.util\\.concurrent\\.atomic\\.\\w+FieldUpdater\\.newUpdater",
            "java\\.util\\.ResourceBundle\\.getBundle",
            "java\\.util\\.ServiceLoader\\.load\\w*",
            "java\\.io\\.Object(In|Out)putStream\\.<init>",
            "java\\.beans\\.Introspector\\.\\w+",
            "java\\.net\\.URL\\.(openConnection|openStream|getContent)",
            "javax\\.management\\.MBeanServer(Connection)?\\.(invoke|[gs]etAttributes?)",
            "feign\\..*\\.(target|newInstance|addCapability|enrich)",
            "picocli\\.CommandLine\\.(<init>|run|call|populateCommand|populateSpec)"));

    private ReflectiveCalls() {}

    /** What each method calls, by the method's full name without parameters, in the order of the alphabet. */
    static Map<String, List<String>> of(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getCodeUnitAccessesFromSelf)
                .flatMap(accesses -> accesses.stream())
                .filter(access -> CALLED.matcher(full(access.getTarget())).matches())
                .sorted((one, other) -> brief(one.getTarget()).compareTo(brief(other.getTarget())))
                .collect(groupingBy(
                        ReflectiveCalls::caller, TreeMap::new, mapping(call -> brief(call.getTarget()), toList())));
    }

    private static String caller(JavaCodeUnitAccess<?> access) {
        return access.getOriginOwner().getName() + "." + access.getOrigin().getName();
    }

    private static String full(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static String brief(CodeUnitAccessTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName();
    }
}
