"""Spanish headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        {cuál/cuáles} {será/es/serán/son} {tu/tus/el/los} {reto/retos/desafío/desafíos/misión/
            funciones/tareas/responsabilidades}
        {tu/tus/el/los} {reto/retos/desafío/desafíos/próximo reto/próximo desafío/objetivo/
            objetivos} {/será/serán}
        {qué/lo que} {vas a hacer/harás/harías/esperamos que hagas/tendrás que hacer/
            te toca hacer} {/con nosotros/en tu día a día}
        {serás/será/estarás/estará} {responsable de/el responsable de/la responsable de/a cargo de/
            encargado de/encargada de}
        {te encargarás de/se encargará de/te responsabilizarás de/participarás en/colaborarás en/
            tendrás la oportunidad de}
        {funciones/tareas/actividades/labores} {a realizar/a desarrollar/a desempeñar/del puesto/
            del cargo/principales/generales/específicas/esenciales}
        {cómo es/cómo será/así es/así será} {tu/el} {día a día/trabajo/rol}
        {entre tus/entre sus} {funciones/responsabilidades/tareas} {estarán/están/destacan/
            se encuentran}
        {el/la} {trabajo/puesto/rol/posición} {consiste en/consistirá en/implica/incluye}
        {de qué/de que} {te vas a ocupar/te ocuparás/te encargarás/serás responsable}
        {tu/el} {reto/desafío/trabajo/papel} {con nosotros/en la empresa/en el equipo}
        {un día contigo/un día en el puesto/en qué trabajarás/tu papel/tus papel/el trabajo}
        {tus días/tus misiones/a qué te dedicarás/qué te espera cada día}
        {lo que te pedimos que hagas/qué te pedimos que hagas/en qué consiste/tus trabajo}
        te ocuparás de
    """,
    Topic.REQUIREMENT: """
        {eres/serás} {nuestra persona/la persona/nuestro candidato/nuestra candidata/
            la persona indicada/la persona que buscamos} {/si/ideal}
        {encajas/encajarás/encajas con nosotros} {/si}
        {este/el} {puesto/trabajo/rol/reto} {es para ti/te encaja/es tuyo} {/si/si tienes/si eres}
        {qué/lo que} {necesitamos/pedimos/buscamos/esperamos/requerimos/queremos} {/de ti/en ti/
            que tengas/que sepas/que aportes}
        {qué/lo que} {necesitas/debes tener/hace falta/tienes que tener/tienes que saber/
            debes saber} {/para aplicar/para el puesto}
        {buscamos/necesitamos/queremos} {a alguien/una persona/un perfil/personas/un profesional/
            gente} {/que/con}
        {requisitos/requerimientos} {mínimos/imprescindibles/indispensables/obligatorios/
            excluyentes/esenciales/técnicos/del puesto/generales/básicos}
        {perfil/persona/candidato} {ideal/buscado/requerido/solicitado/profesional/deseado/
            que buscamos}
        {formación/estudios/titulación/escolaridad/educación} {requerida/requeridos/mínima/mínimos/
            necesaria/académica/y experiencia}
        {experiencia/conocimientos/idiomas} {requerida/requeridos/mínima/previa/necesarios/
            necesaria/imprescindible/técnicos/en/profesional}
        {debes/deberás/tienes que} {tener/contar con/ser/saber}
        {si/tú} {eres/tienes/cuentas con/te gusta}
        {indispensable/imprescindible/obligatorio/excluyente/necesario/fundamental/
            lo imprescindible}
        {es/resulta} {indispensable/imprescindible/necesario/obligatorio} {contar con/tener/
            disponer de/que}
        si {tienes esto/eres así/cumples esto}{/, te queremos/, te queremos con nosotros/, eres tú}
        {qué traes/lo que traes/tienes/sabes/hace falta/en tu mochila/en tus mochila}
        {te hace falta/eres/lo que sabes}
    """,
    Topic.NICE: """
        {se valorará/se valorarán/se valora/valoraremos/valoramos/se tendrá en cuenta/apreciamos} {/
            positivamente/especialmente/también/además}
        {será/es/sería/son} {un plus/un extra/valorable/deseable/ideal/genial/un punto a favor/
            una ventaja} {/si/tener/contar con/que}
        {nos encantaría/nos gustaría/sería genial/mejor aún/aún mejor/y si además} {/que/si/
            que tuvieras/si tienes/tienes}
        {no es imprescindible/no es obligatorio/no es necesario/no excluyente}{/ pero/, pero} {/
            suma/se valora/ayuda/es un plus}
        {puntos/conocimientos/requisitos/habilidades/aspectos} {extra/deseables/valorables/
            adicionales/opcionales/a valorar/complementarios/a favor}
        {deseable/deseables/valorable/valorables/preferible/preferentemente/opcional/opcionales}
        {sumarás/sumas/ganarás/ganas} puntos {/extra} {/si/si además}
        qué te {haría/hará} destacar
        {no hace falta, pero ayuda/ayuda si/ayuda si además/ayudará si/la guinda}
        {la guinda del pastel/suma/suman/también ayuda/estaría bien/si además tienes}
    """,
    Topic.BEHAVIOUR: """
        {competencias/habilidades/cualidades/aptitudes/actitudes} {personales/blandas/
            interpersonales/conductuales/sociales/transversales/humanas}
        {tus/} {cualidades/aptitudes/actitudes/soft skills/softskills}
        {cómo eres/personalidad/tu personalidad/tu actitud/actitud}
        {te define/te definen/te describen como/te caracteriza}
        {tu forma de ser/tus forma de ser/tu carácter/tus carácter/así eres}
        {cómo eres como persona/como persona/tu manera de ser/tus manera de ser}
        {tu forma de trabajar/tus forma de trabajar/cómo trabajas/como compañero}
        como compañera
    """,
    Topic.BENEFIT: """
        {por qué/razones para/motivos para} {nosotros/elegirnos/unirte/unirte a nosotros/
            trabajar aquí/trabajar con nosotros/venir/unirte al equipo}
        {prestaciones/beneficios} {de ley/superiores/superiores a la ley/de ley y superiores/
            adicionales/sociales/laborales/para empleados}
        {qué/lo que} {ofrecemos/te ofrecemos/podemos ofrecerte/te damos/te llevas/ganas/obtienes/
            recibirás/hay para ti/te espera} {/a cambio/con nosotros}
        {te/se/la empresa/nosotros} {ofrecemos/ofrece/damos/proponemos}
        {nuestros/tus/los/} {beneficios/ventajas/perks/incentivos/extras} {/para ti/del puesto/
            por trabajar aquí}
        {condiciones/salario/remuneración/sueldo} y {beneficios/ventajas/prestaciones}
        {disfrutarás de/contarás con/tendrás/podrás disfrutar de}
        {lo que puedes pedirnos/el trato/la nómina y lo demás/sueldo y más/salario y más}
        {nuestra parte/te llevas/recibes/recibirás/lo que recibes/y nosotros/por nuestra parte}
    """,
    Topic.OVERVIEW: """
        lo que hacemos
    """,
    Topic.LOGISTICS: """
        {cómo/así} {trabajamos/funcionamos/lo hacemos/trabaja el equipo} {/juntos/en equipo}
        {nuestra/la} {forma/manera} {de trabajar/de trabajo/de hacer las cosas}
    """,
    Topic.PROCESS: """
        {/la/nuestra} {prueba técnica/prueba práctica/prueba de código}
        {cómo/así} {es/será/funciona} {el/nuestro} proceso {/de selección/de contratación/
            de reclutamiento}
        {nuestro/el/} {proceso/procedimiento} {/de selección/de contratación/de reclutamiento/
            de entrevistas}
        {etapas/fases/pasos} {/del proceso/de la selección/del proceso de selección/siguientes/
            a seguir}
        {próximos/siguientes} pasos
        {qué viene después/los pasos/cómo elegimos/cómo seleccionamos/y después}
        {los siguientes pasos/qué pasa después/cómo seguimos}
    """,
    Topic.APPLY: """
        {aplicar/aplica/postula/postular/postularse/inscribirse/apúntate/anímate/solicitar} {/aquí/
            ahora/ya/a la oferta}
        {cómo/dónde} {aplicar/postular/postularse/inscribirse/solicitarlo/presentarse/enviar tu cv/
            aplico}
        {quieres/te gustaría/te interesa} {la oferta/el puesto/este reto}
        {documentos/documentación} {/requeridos/requerida/a presentar/necesaria}
        {fecha límite/plazo} {de/para} {postulación/inscripción/presentación de candidaturas/
            postular}
        {envíanos/qué enviar/qué necesitamos recibir/mándanos/qué nos tienes que enviar}
        documentación a aportar
    """,
    Topic.STACK: """
        {nuestro/tu/el/nuestra} {stack/tech stack/stack tecnológico/pila tecnológica}
        {tecnologías/herramientas} {/que usamos/que utilizamos/utilizadas/con las que trabajamos}
        {nuestras herramientas/con qué trabajamos/trabajamos con/qué usamos/nuestra tecnología}
        lo que usamos
    """,
}
