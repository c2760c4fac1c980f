package dev.partnerkit.contract.support

import com.atlassian.oai.validator.OpenApiInteractionValidator
import com.atlassian.oai.validator.model.Request
import com.atlassian.oai.validator.model.SimpleResponse
import com.atlassian.oai.validator.report.ValidationReport
import groovy.json.JsonOutput
import org.yaml.snakeyaml.Yaml

/** The contract with an OpenAPI Overlay applied to it, as far as overlays of drift go; it takes no field it does not know. */
class Overlaid {

    private final Map contract = new Yaml().load(Contract.TEXT)
    private final OpenApiInteractionValidator validator

    Overlaid(String overlay) {
        def document = new Yaml().load(overlay) as Map
        assert document.overlay == '1.0.0'
        assert document.info.title && document.info.version
        document.actions.each { apply(it as Map) }
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(JsonOutput.toJson(contract)).withBasePathOverride('').build()
    }

    List<String> violations(String path, String method, String body) {
        def response = SimpleResponse.Builder.ok().withContentType('application/json').withBody(body).build()
        validator.validateResponse(path, Request.Method.valueOf(method), response).messages
            .findAll { it.level == ValidationReport.Level.ERROR }
            .collect { it.message }
    }

    private void apply(Map action) {
        def names = (action.target as String).findAll(/(?<=\.)\w+|(?<=\[').*?(?='])/)
        def element = (action.target =~ /\[\?\(@ == '(.*)'\)]$/)
        if (element) {
            List list = found(names - element[0][1])
            assert action.remove && list.remove(element[0][1]): "$action.target is not there"
        } else if (action.remove) {
            assert found(names.init()).remove(names.last()): "$action.target is not there"
        } else {
            merge(found(names) as Map, action.update as Map)
        }
    }

    private Object found(List<String> names) {
        def place = names.inject(contract) { at, name -> at?.get(name) }
        assert place != null: "there is no $names"
        place
    }

    /** As the specification has it: objects are merged, lists get longer. */
    private static void merge(Map into, Map update) {
        update.each { name, value ->
            if (value instanceof Map && into[name] instanceof Map) {
                merge(into[name] as Map, value)
            } else if (value instanceof List && into[name] instanceof List) {
                into[name] = into[name] + value
            } else {
                into[name] = value
            }
        }
    }
}
